'use client';

import { useActionState } from 'react';
import { saveDiscussion } from '#features/settings/actions.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';
import { Field } from '#components/account/Field.tsx';
import { MODE_NAMES } from './mode-names.ts';
import { WordListField } from './WordListField.tsx';

/** Everything that editors set about the discussion. */
export function DiscussionSettingsForm({ settings }: { settings: DiscussionSettings }) {
  const [state, send] = useActionState(saveDiscussion, {});
  const number = (name: 'holdFirst' | 'maxLinks' | 'reportsToHide' | 'secondsBetween', label: string, hint: string) => (
    <Field name={name} label={label} hint={hint} required value={String(settings[name])} state={state} />
  );
  return (
    <form className="form" action={send} noValidate>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {state.fieldErrors && <p className="form-error" role="alert">Nothing was saved: please look at what is marked below.</p>}
      {state.done && <output className="form-done">{state.done}</output>}
      <div className="field">
        <label htmlFor="field-mode">New comments</label>
        <select className="input" id="field-mode" name="mode" key={state.typed?.mode} defaultValue={state.typed?.mode ?? settings.mode}>
          {Object.entries(MODE_NAMES).map(([mode, name]) => <option key={mode} value={mode}>{name}</option>)}
        </select>
      </div>
      {number('holdFirst', 'A newcomer’s comments that wait', 'So many comments of an account have to be approved before it is no newcomer. 0 to 100.')}
      {number('maxLinks', 'Links', 'A comment with more links than these waits. 0 to 100.')}
      {number('secondsBetween', 'Seconds between comments', 'A comment sooner after its author’s last one waits. 0 to 3,600.')}
      {number('reportsToHide', 'Reports that hide a comment', 'So many open reports hide a comment until a moderator has looked. 1 to 100.')}
      <Field name="closeAfterDays" label="Days after which a discussion closes" hint="Empty: discussions stay open." value={settings.closeAfterDays === null ? '' : String(settings.closeAfterDays)} state={state} />
      <WordListField name="bannedWords" label="Banned words" hint="One word or phrase a line. A comment with one of them goes to the spam. A * at its end stands for any ending." words={settings.bannedWords} state={state} />
      <WordListField name="suspectedWords" label="Suspected words" hint="The same; a comment with one of these waits for a moderator." words={settings.suspectedWords} state={state} />
      <p><button className="button">Save</button></p>
    </form>
  );
}
