import { CARD_SIZE } from '#features/structured-data/card.ts';
import { drawable } from './drawable.ts';
import { FONT_FAMILY } from './fonts.ts';

const PAPER = '#fbf9f4';
const INK = '#1a1815';
const QUIET = '#6a635a';
const RED = '#a31621';

type Props = { siteName: string; title: string; byline: string; date: string };

/** The picture that a shared link shows: ink on paper, one red rule. */
export function SocialCard({ siteName, title, byline, date }: Props) {
  const words = drawable(title);
  const { fontSize, lines } = titleStep(words.length);
  return (
    <div
      style={{
        ...CARD_SIZE, display: 'flex', flexDirection: 'column', justifyContent: 'space-between', padding: '64px 84px 60px',
        background: PAPER, color: INK, fontFamily: FONT_FAMILY, fontSize: 30,
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center' }}>
        <div style={{ width: 72, height: 8, background: RED, marginRight: 28 }} />
        <div style={{ fontSize: 34, fontWeight: 600, letterSpacing: '-0.01em' }}>{drawable(siteName)}</div>
      </div>
      <div style={{ display: 'block', lineClamp: lines, fontSize, fontWeight: 600, lineHeight: 1.1, letterSpacing: '-0.02em', wordBreak: 'break-word' }}>
        {words}
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', borderTop: `2px solid ${INK}`, paddingTop: 22 }}>
        <div style={{ display: 'block', lineClamp: 1, maxWidth: 720 }}>{drawable(byline)}</div>
        <div style={{ color: QUIET }}>{date}</div>
      </div>
    </div>
  );
}

/** Longer titles are set smaller, so that each fills the same space; what is longer still ends in an ellipsis. */
function titleStep(characters: number): { fontSize: number; lines: number } {
  if (characters <= 36) return { fontSize: 104, lines: 3 };
  if (characters <= 75) return { fontSize: 84, lines: 3 };
  if (characters <= 120) return { fontSize: 68, lines: 4 };
  return { fontSize: 56, lines: 5 };
}
