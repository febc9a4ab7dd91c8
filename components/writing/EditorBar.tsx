'use client';

import Link from 'next/link';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import { listFolder } from '#features/posts/manage-schema.ts';
import { WORDS_A_MINUTE } from '#features/posts/reading-time.ts';
import type { Verb } from '#features/posts/verb-names.ts';
import { StatusChip } from '#components/post-list/StatusChip.tsx';
import type { EditorSite } from './options.ts';
import { keepingInWords } from './keeping.ts';
import type { Writing } from './use-writing.ts';

type Props = {
  post: OpenPost;
  writing: Writing;
  words: number;
  site: EditorSite;
  publish: () => void;
  correct: () => void;
  act: (verb: Verb) => void;
  settings: { shown: boolean; toggle: () => void };
};

/** The editor's head: where one is, whether everything is safe, and what can be done next. */
export function EditorBar({ post, writing, words, site, publish, correct, act, settings }: Props) {
  const { keeping, isDirty, save } = writing;
  const { may, status } = post;
  return (
    <section className="writing-bar" aria-label="Save and publish">
      <p className="writing-back"><Link href={listFolder(post.kind)} prefetch={false}>← {post.kind === 'PAGE' ? 'Pages' : 'Posts'}</Link></p>
      <StatusChip status={status} />
      <p className="writing-words">{words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`} · {Math.max(1, Math.round(words / WORDS_A_MINUTE))} min read</p>
      <p className="writing-kept" aria-live="polite" data-state={keeping.state}>{keepingInWords(keeping, { isDirty, site })}</p>
      <div className="writing-acts">
        <button className="act writing-settings-toggle" type="button" aria-expanded={settings.shown} aria-controls="writing-settings" onClick={settings.toggle}>Settings</button>
        <Link className="act" href={`/admin/posts/${post.id}/preview/`} prefetch={false}>Preview</Link>
        {may.edit && <button className="act" type="button" onClick={() => void save()} aria-keyshortcuts="Control+S">{status === 'PUBLISHED' ? 'Update' : 'Save'}</button>}
        {may.publish && status === 'PUBLISHED' && <button className="act" type="button" onClick={correct}>Correct…</button>}
        {may.submit && !may.publish && <button className="button" type="button" onClick={() => act('submit')}>Submit for review</button>}
        {may.takeBack && !may.publish && <button className="act" type="button" onClick={() => act('takeBack')}>Take back</button>}
        {may.publish && status !== 'PUBLISHED' && <button className="button" type="button" onClick={publish}>{status === 'SCHEDULED' ? 'Reschedule…' : 'Publish…'}</button>}
      </div>
    </section>
  );
}
