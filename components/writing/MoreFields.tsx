'use client';

import type { FormState } from '#lib/form-action.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Draft } from './draft.ts';
import type { EditorSite } from './options.ts';

type Props = { post: OpenPost; draft: Draft; change: (part: Partial<Draft>) => void; state: FormState; site: EditorSite; mayPublish: boolean };

const MODES = { OPEN: 'Open to everybody', MEMBERS: 'Open to members of good standing', CLOSED: 'Closed' } as const;
const isMode = (mode: string): mode is keyof typeof MODES => Object.hasOwn(MODES, mode);

/** Its comments; and for editors its date and whether it leads the front page. */
export function MoreFields({ post, draft, change, state, site, mayPublish }: Props) {
  const error = state.fieldErrors?.at;
  return (
    <>
      <div className="field">
        <label htmlFor="field-commentMode">Comments</label>
        <select className="input" id="field-commentMode" value={draft.commentMode} onChange={(event) => isMode(event.target.value) && change({ commentMode: event.target.value })}>
          {Object.entries(MODES).map(([mode, name]) => <option key={mode} value={mode}>{name}</option>)}
        </select>
      </div>
      {mayPublish && post.isPublic && (
        <div className="field">
          <label htmlFor="field-date">Date of publication</label>
          <input className="input" id="field-date" type="datetime-local" value={draft.date} onChange={(event) => change({ date: event.target.value })} aria-invalid={error ? true : undefined} aria-describedby="date-hint" />
          <p className="form-hint" id="date-hint">By the site’s clock ({site.timeZone.replaceAll('_', ' ')}). Its address stays.</p>
        </div>
      )}
      {mayPublish && post.kind === 'POST' && (
        <label className="check"><input type="checkbox" checked={draft.sticky} onChange={(event) => change({ sticky: event.target.checked })} /> Leads the front page until another does</label>
      )}
    </>
  );
}
