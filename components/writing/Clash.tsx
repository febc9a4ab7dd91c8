'use client';

import { useEffect, useRef } from 'react';
import { diffTexts } from '#lib/text-diff.ts';
import { TextDiff } from '#components/ui/TextDiff.tsx';
import type { DraftText } from './draft.ts';
import { textOf } from './text-of.ts';

type Props = { theirs: DraftText; mine: DraftText; keepMine: () => void; takeTheirs: () => void; merge: () => void };

/** Two people saved: both texts side by side, with what differs, and the choice between them. Neither is lost, whatever is chosen. */
export function Clash({ theirs, mine, keepMine, takeTheirs, merge }: Props) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  const [before, after] = [wholeText(theirs), wholeText(mine)];
  return (
    <section className="clash" aria-labelledby="clash-title" ref={section} tabIndex={-1}>
      <h2 id="clash-title">Somebody else saved this meanwhile</h2>
      <div className="clash-texts">
        <div><h3>What they saved</h3><div className="clash-text">{before}</div></div>
        <div><h3>What you have</h3><div className="clash-text">{after}</div></div>
      </div>
      <details open>
        <summary>What differs: struck out is theirs, underlined is yours</summary>
        <TextDiff lines={diffTexts(before, after)} same="The words are the same; links, pictures or formatting differ." />
      </details>
      <p className="form-buttons">
        <button className="button" type="button" onClick={merge}>Put them together by hand</button>
        <button className="act" type="button" onClick={keepMine}>Save mine; theirs stays a revision</button>
        <button className="act" type="button" onClick={takeTheirs}>Take theirs; set mine aside</button>
      </p>
    </section>
  );
}

const wholeText = ({ title, excerpt, source }: DraftText): string => [title, excerpt, textOf(source)].filter(Boolean).join('\n');
