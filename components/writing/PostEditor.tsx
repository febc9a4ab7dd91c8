'use client';

import { useDeferredValue, useEffect, useId, useState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { decide } from '#features/posts/actions.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import { DONE, type Verb } from '#features/posts/verb-names.ts';
import { BodyEditor } from '#components/editor/BodyEditor.tsx';
import { Clash } from './Clash.tsx';
import { CorrectionDialog } from './CorrectionDialog.tsx';
import { EditorBar } from './EditorBar.tsx';
import { FoundNotice } from './FoundNotice.tsx';
import type { EditorOptions, EditorSite } from './options.ts';
import { OtherNotice } from './OtherNotice.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { SetAside, type Aside } from './SetAside.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { textOf, wordsIn } from './text-of.ts';
import { useLeaving } from './use-leaving.ts';
import { useSaveKey } from './use-save-key.ts';
import { useWriting } from './use-writing.ts';

type Props = { post: OpenPost; options: EditorOptions; site: EditorSite; viewer: { id: string; mayWriteHtml: boolean } };

/** Where a post or page is written: its title, its text, and beside them everything else that belongs to it. */
export function PostEditor({ post, options, site, viewer }: Props) {
  const writing = useWriting(post, { owner: viewer.id, timeZone: site.timeZone });
  const { draft, change, isDirty, version, state, setState, clash } = writing;
  const [open, setOpen] = useState<'publish' | 'correct' | null>(null);
  const [aside, setAside] = useState<Aside | null>(null);
  const [shown, setShown] = useState(false);
  const id = useId();
  const locked = !post.may.edit || writing.found !== null;
  useLeaving(isDirty);
  useSaveKey(() => post.may.edit && void writing.save());
  const text = useTextOf(draft.source);
  const counted = useDeferredValue(text);
  const words = counted === null ? post.words : wordsIn(counted);

  async function act(verb: Verb, more: Record<string, string> = {}): Promise<FormState> {
    const saved = isDirty && post.may.edit ? await writing.save() : { facts: { version: String(version) } };
    if (!saved.facts?.version) return saved;
    const form = new FormData();
    for (const [name, value] of Object.entries({ postId: String(post.id), verb, version: saved.facts.version, ...more })) form.set(name, value);
    const answer = await decide({}, form).catch((): FormState => ({ formError: `The site cannot be reached: it is not ${DONE[verb]}. Please try again.` }));
    setState(answer);
    return answer;
  }

  return (
    <main id="content" className="writing" data-full>
      <h1 className="sr-only">Writing {post.title ? `“${post.title}”` : post.kind === 'PAGE' ? 'a page' : 'a post'}</h1>
      <EditorBar post={post} writing={writing} words={words} site={site} publish={() => setOpen('publish')} correct={() => setOpen('correct')} act={(verb) => void act(verb)} settings={{ shown, toggle: () => setShown(!shown) }} />
      <div className="writing-page">
        <div className="writing-text">
          <Problems state={state} />
          {writing.other && <OtherNotice other={writing.other} site={site} takeOver={() => void writing.takeOver()} />}
          {writing.newer && !clash && <p className="notice" aria-live="polite">{writing.newer.by} has saved another text since you opened this. Saving shows you both; nothing is overwritten.</p>}
          {writing.found && <FoundNotice found={writing.found} site={site} settle={writing.settleFound} />}
          {!post.may.edit && <p className="notice">{post.status === 'TRASHED' ? 'This lies in the bin. Restore it to change it.' : 'This is in the editors’ hands now: you can read it, and ask one of them to change it.'}</p>}
          {clash && (
            <Clash
              theirs={clash}
              mine={draft}
              keepMine={() => void writing.save({}, clash.version)}
              takeTheirs={() => (setAside({ whose: 'Your text', ...draft }), writing.settleClash(clash))}
              merge={() => (setAside({ whose: 'Their text', ...clash }), writing.settleClash(null))}
            />
          )}
          {aside && <SetAside aside={aside} close={() => setAside(null)} />}
          <label className="sr-only" htmlFor={`${id}-title`}>Title</label>
          <textarea
            id={`${id}-title`}
            className="writing-title"
            rows={1}
            maxLength={300}
            placeholder={post.kind === 'PAGE' ? 'Title of the page' : 'Title'}
            value={draft.title}
            disabled={locked}
            aria-invalid={state.fieldErrors?.title ? true : undefined}
            onChange={(event) => change({ title: event.target.value.replace(/\n/g, ' ') })}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
          <BodyEditor source={draft.source} onChange={(source) => change({ source })} mayWriteHtml={viewer.mayWriteHtml} label="Text" disabled={locked} />
        </div>
        <SettingsPanel post={post} writing={writing} options={options} site={site} locked={locked} shown={shown} act={(verb) => void act(verb)} mayPublish={viewer.mayWriteHtml} text={text ?? ''} />
      </div>
      {open === 'publish' && <PublishDialog post={post} path={draft.path} site={site} publish={act} close={() => setOpen(null)} />}
      {open === 'correct' && <CorrectionDialog save={writing.save} close={() => setOpen(null)} />}
    </main>
  );
}

/** Names of fields as people know them, for errors that stand at the top. */
const NAMES: Readonly<Record<string, string>> = {
  title: 'The title', source: 'The text', excerpt: 'The excerpt', slug: 'The short name', path: 'The address', authors: 'The byline', categories: 'The list of categories', tags: 'The tags', picture: 'The picture',
  parent: 'The page above', at: 'The date', note: 'The note', searchTitle: 'The title for searches', searchText: 'The text for searches',
};

function Problems({ state }: { state: FormState }) {
  const wrong = [...(state.formError ? [state.formError] : []), ...Object.entries(state.fieldErrors ?? {}).map(([name, error]) => `${NAMES[name] ?? 'It'} ${error}.`)];
  return <div role="alert">{wrong.length > 0 && <div className="notice notice-wrong">{wrong.map((line) => <p key={line}>{line}</p>)}</div>}</div>;
}

/** The words of a source; null until they are read: the server has no page to read them in. */
function useTextOf(source: string): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setText(textOf(source)), 300);
    return () => clearTimeout(timer);
  }, [source]);
  return text;
}
