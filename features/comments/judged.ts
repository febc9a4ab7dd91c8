import { renderMarkdown } from '#lib/html/markdown.ts';
import type { ModerationMode } from '#generated/prisma/enums.ts';
import { fingerprint } from '#features/moderation/fingerprint.ts';
import type { Verdict } from '#features/moderation/verdict.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';
import type { WriteFacts } from './write-facts.ts';

/** A comment's text as everything needs it: typed, as safe HTML, as its words, and what tells it from others. */
export type ReadText = { source: string; html: string; text: string; links: string[]; fingerprint: string | null };

export function readText(source: string): ReadText {
  const { html, text } = renderMarkdown(source);
  return { source, html, text, links: [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href), fingerprint: fingerprint(text) };
}

type Circumstances = Pick<WriteFacts, 'writer' | 'fingerprintSeenElsewhere'> & { mode: ModerationMode; settings: DiscussionSettings; now: Date };

/** What the site's and the post's modes say of a text. */
export function judgeText(_read: ReadText, { writer, mode, settings }: Circumstances): Verdict {
  if (mode === 'HOLD_ALL') return { status: 'PENDING', heldFor: 'holdAll', evidence: [] };
  const newcomer = mode === 'HOLD_NEWCOMERS' && writer.role === 'READER' && writer.approvedComments < settings.holdFirst;
  return newcomer ? { status: 'PENDING', heldFor: 'newcomer', evidence: [] } : { status: 'APPROVED', heldFor: null, evidence: [] };
}
