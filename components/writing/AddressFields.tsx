'use client';

import type { FormState } from '#lib/form-action.ts';
import { slugOf } from '#lib/slug.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Draft } from './draft.ts';
import type { EditorOptions, EditorSite } from './options.ts';

type Props = { post: OpenPost; draft: Draft; change: (part: Partial<Draft>) => void; state: FormState; site: EditorSite; mayPublish: boolean; parents: EditorOptions['parents'] };

/** Where a post stands: its short name, for editors the whole address, and of a page what it stands below. */
export function AddressFields({ post, draft, change, state, site, mayPublish, parents }: Props) {
  const follows = slugOf(draft.title, post.kind === 'PAGE' ? 'page' : 'post');
  const error = (name: string) => state.fieldErrors?.[name];
  return (
    <>
      <div className="field">
        <label htmlFor="field-slug">Short name in the address</label>
        <input className="input" id="field-slug" maxLength={200} value={draft.slug} placeholder={follows} onChange={(event) => change({ slug: event.target.value })} onBlur={() => draft.slug && change({ slug: slugOf(draft.slug, follows) })} aria-invalid={error('slug') ? true : undefined} aria-describedby="slug-hint" />
        <p className="form-hint" id="slug-hint">{post.isPublic ? 'Readers know this address: where it changes, the old one leads to the new one by itself.' : 'Empty: it follows the title.'}</p>
      </div>
      {mayPublish && (
        <div className="field">
          <label htmlFor="field-path">Whole address</label>
          <input className="input" id="field-path" maxLength={1000} value={draft.path} onChange={(event) => change({ path: event.target.value })} aria-invalid={error('path') ? true : undefined} aria-describedby="path-hint" />
          <p className="form-hint" id="path-hint">{site.url.replace(/^https?:\/\//, '')}{draft.path}</p>
        </div>
      )}
      {post.kind === 'PAGE' && (
        <>
          <div className="field">
            <label htmlFor="field-parent">Stands below</label>
            <select className="input" id="field-parent" value={draft.parentId ?? ''} onChange={(event) => change({ parentId: event.target.value === '' ? null : Number(event.target.value) })}>
              <option value="">Nothing: it is a page of its own</option>
              {parents.map(({ id, title, path }) => <option key={id} value={id}>{title || path}</option>)}
            </select>
          </div>
          <div className="field">
            <label htmlFor="field-order">Place among its neighbours</label>
            <input className="input" id="field-order" type="number" value={draft.menuOrder} onChange={(event) => change({ menuOrder: event.target.value })} />
          </div>
        </>
      )}
    </>
  );
}
