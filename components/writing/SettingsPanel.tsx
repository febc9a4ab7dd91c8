'use client';

import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Verb } from '#features/posts/verb-names.ts';
import { AddressFields } from './AddressFields.tsx';
import { BylineField } from './BylineField.tsx';
import { CategoryField } from './CategoryField.tsx';
import { MoreFields } from './MoreFields.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { EditorOptions, EditorSite } from './options.ts';
import { PictureField } from './PictureField.tsx';
import { SearchFields } from './SearchFields.tsx';
import { ShareLink } from './ShareLink.tsx';
import { StateActs } from './StateActs.tsx';
import { TagField } from './TagField.tsx';
import type { Writing } from './use-writing.ts';

type Props = { post: OpenPost; writing: Writing; options: EditorOptions; site: EditorSite; locked: boolean; shown: boolean; act: (verb: Verb) => void; mayPublish: boolean; /** The words of the body. */ text: string };

/** Everything about a post but its text. Beside it where there is room; else the Settings button opens it. */
export function SettingsPanel({ post, writing, options, site, locked, shown, act, mayPublish, text }: Props) {
  const { draft, change, state } = writing;
  const isPage = post.kind === 'PAGE';
  return (
    <section className="writing-settings" id="writing-settings" data-shown={shown || undefined} aria-label="Settings">
      <fieldset className="settings-fields" disabled={locked}>
        <Part title="Address"><AddressFields post={post} draft={draft} change={change} state={state} site={site} mayPublish={mayPublish} parents={options.parents} /></Part>
        <Part title="Excerpt">
          <label className="sr-only" htmlFor="field-excerpt">Excerpt</label>
          <textarea className="input" id="field-excerpt" rows={3} maxLength={2000} value={draft.excerpt} onChange={(event) => change({ excerpt: event.target.value })} aria-describedby="excerpt-hint" />
          <p className="form-hint" id="excerpt-hint">Stands under the title and in lists. Empty: the text’s beginning serves.</p>
        </Part>
        <Part title="Picture"><PictureField picture={draft.picture} change={(picture) => change({ picture })} /></Part>
        {!isPage && <Part title="Byline"><BylineField authors={draft.authors} options={options.authors} change={(authors) => change({ authors })} /></Part>}
        {!isPage && <Part title="Categories"><CategoryField chosen={draft.categoryIds} options={options.categories} change={(categoryIds) => change({ categoryIds })} /></Part>}
        {!isPage && <Part title="Tags"><TagField names={draft.tagNames} change={(tagNames) => change({ tagNames })} /></Part>}
        <Part title="Search and sharing" closed><SearchFields post={post} draft={draft} change={change} site={site} body={text} /></Part>
        <Part title={isPage ? 'Comments' : 'Comments, date and front page'} closed><MoreFields post={post} draft={draft} change={change} state={state} site={site} mayPublish={mayPublish} /></Part>
        {(mayPublish || post.hasPassword) && <Part title="Password" closed={!post.hasPassword}><PasswordField post={post} save={writing.save} mayPublish={mayPublish} /></Part>}
      </fieldset>
      <Part title="Show it to somebody"><ShareLink post={post} site={site} /></Part>
      <Part title="History and bin"><StateActs post={post} act={act} /></Part>
    </section>
  );
}

function Part({ title, closed = false, children }: { title: string; closed?: boolean; children: React.ReactNode }) {
  return <details className="settings-part" open={!closed}><summary>{title}</summary><div className="settings-body">{children}</div></details>;
}
