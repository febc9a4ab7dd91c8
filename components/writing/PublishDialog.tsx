'use client';

import { useId, useState } from 'react';
import { dateAndTime } from '#lib/dates.ts';
import type { FormState } from '#lib/form-action.ts';
import { localTime, zonedTime } from '#lib/zoned-time.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Verb } from '#features/posts/verb-names.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';
import type { EditorSite } from './options.ts';

type Props = { post: OpenPost; path: string; site: EditorSite; publish: (verb: Verb, more?: Record<string, string>) => Promise<FormState>; close: () => void };

const HOUR_MS = 3600 * 1000;

/** Publishes now, or at a time of any place, which is shown in the site's own. */
export function PublishDialog({ post, path, site, publish, close }: Props) {
  const id = useId();
  const [when, setWhen] = useState<'now' | 'later'>(post.status === 'SCHEDULED' ? 'later' : 'now');
  const [zone, setZone] = useState(site.timeZone);
  const [at, setAt] = useState(() => localTime(post.status === 'SCHEDULED' && post.publishedAt ? post.publishedAt : new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS), site.timeZone));
  const [answer, setAnswer] = useState<FormState>({});
  const [busy, setBusy] = useState(false);
  const moment = zonedTime(at, zone);
  const wrong = answer.formError ?? Object.values(answer.fieldErrors ?? {})[0];

  async function send(event: React.FormEvent) {
    event.preventDefault();
    setBusy(true);
    const sent = when === 'now' ? await publish('publish') : await publish('schedule', { at, zone });
    setBusy(false);
    setAnswer(sent);
    if (!sent.formError && !sent.fieldErrors) close();
  }

  return (
    <Dialog title={post.kind === 'PAGE' ? 'Publish this page' : 'Publish this post'} close={close}>
      <form className="form" onSubmit={(event) => void send(event)}>
        <fieldset className="choices">
          <legend className="sr-only">When</legend>
          <label className="check"><input type="radio" name="when" checked={when === 'now'} onChange={() => setWhen('now')} /> Now</label>
          <label className="check"><input type="radio" name="when" checked={when === 'later'} onChange={() => setWhen('later')} /> At a time</label>
        </fieldset>
        {when === 'later' && (
          <>
            <div className="field">
              <label htmlFor={`${id}-at`}>Date and time</label>
              <input className="input" id={`${id}-at`} type="datetime-local" required value={at} onChange={(event) => setAt(event.target.value)} aria-describedby={`${id}-site`} />
            </div>
            <div className="field">
              <label htmlFor={`${id}-zone`}>In the time of</label>
              <select className="input" id={`${id}-zone`} value={zone} onChange={(event) => setZone(event.target.value)}>
                {[...new Set([site.timeZone, ...Intl.supportedValuesOf('timeZone'), 'UTC'])].map((name) => <option key={name} value={name}>{name.replaceAll('_', ' ')}</option>)}
              </select>
            </div>
            <p className="form-hint" id={`${id}-site`} aria-live="polite">{moment ? `That is ${dateAndTime(moment, site)} by the site’s clock (${site.timeZone.replaceAll('_', ' ')}).` : 'Choose a day and a time.'}</p>
          </>
        )}
        <p className="form-hint">It will stand at {path}{post.isPublic || post.ownPath ? '' : ', or with the month of its date in that'}.</p>
        {wrong && <p className="form-error" role="alert">{wrong}</p>}
        <p className="dialog-acts">
          <button className="button" type="submit" disabled={busy}>{busy ? 'One moment…' : when === 'now' ? 'Publish now' : 'Schedule'}</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
