'use client';

import { useId, useState } from 'react';
import { useRouter } from 'next/navigation';
import type { DateStyle } from '#lib/dates.ts';
import type { FormState } from '#lib/form-action.ts';
import { localTime } from '#lib/zoned-time.ts';
import { decide, save } from '#features/posts/actions.ts';
import type { ListedPost } from '#features/posts/manage-queries.ts';
import type { Verb } from '#features/posts/verb-names.ts';

type Props = { post: ListedPost; style: DateStyle; mayPublish: boolean; done: (answer: FormState) => void; close: () => void };

/** Title, short name, date, tags and status of a post, without leaving the list. */
export function QuickEdit({ post, style, mayPublish, done, close }: Props) {
  const id = useId();
  const router = useRouter();
  const [state, setState] = useState<FormState>({});
  const date = post.publishedAt ? localTime(post.publishedAt, style.timeZone) : '';
  const slug = post.status === 'PUBLISHED' || post.status === 'UNPUBLISHED' ? post.slug : '';

  async function send(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const chosen = fields.get('verb');
    const verb = typeof chosen === 'string' ? chosen : '';
    fields.delete('verb');
    if (fields.get('at') === date) fields.delete('at');
    if (fields.get('slug') === slug) fields.delete('slug');
    const saved = await save({}, fields).catch((): FormState => ({ formError: 'The site cannot be reached: nothing has changed. Please try again.' }));
    if (!saved.done) return setState(saved.facts?.conflict ? { formError: 'Somebody saved another text meanwhile: load the list anew.' } : saved);
    router.refresh();
    const form = new FormData();
    form.set('postId', String(post.id));
    form.set('verb', verb);
    const answer = verb ? await decide({}, form) : await noChange();
    return answer.formError ? setState(answer) : done(verb ? answer : saved);
  }

  const field = (name: 'title' | 'slug' | 'tags' | 'at', label: string, value: string, type = 'text') => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <input className="input" id={`${id}-${name}`} name={name} type={type} defaultValue={value} aria-invalid={state.fieldErrors?.[name] ? true : undefined} />
      {state.fieldErrors?.[name] && <p className="form-error">This {state.fieldErrors[name]}.</p>}
    </div>
  );
  return (
    <form className="quick-edit" aria-label={`Quick edit of ${post.title}`} onSubmit={(event) => void send(event)}>
      <input type="hidden" name="postId" value={post.id} />
      <input type="hidden" name="version" value={post.version} />
      <input type="hidden" name="zone" value={style.timeZone} />
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {field('title', 'Title', post.title)}
      {field('slug', 'Short name in the address', slug)}
      {post.kind === 'POST' && field('tags', 'Tags, a comma between each', post.tags.map(({ tag }) => tag.name).join(', '))}
      {mayPublish && (post.status === 'PUBLISHED' || post.status === 'UNPUBLISHED') && field('at', 'Date of publication', date, 'datetime-local')}
      <div className="field">
        <label htmlFor={`${id}-verb`}>Status</label>
        <select className="input" id={`${id}-verb`} name="verb" defaultValue="">
          <option value="">As it is</option>
          {verbsFor(post, mayPublish).map(([verb, label]) => <option key={verb} value={verb}>{label}</option>)}
        </select>
      </div>
      <p className="form-buttons"><button className="button">Save</button> <button className="button-plain" type="button" onClick={close}>Cancel</button></p>
    </form>
  );
}

const noChange = async (): Promise<FormState> => ({});

function verbsFor({ status }: ListedPost, mayPublish: boolean): [Verb, string][] {
  if (status === 'PUBLISHED') return [['unpublish', 'Unpublished']];
  return [
    ...(status === 'DRAFT' || status === 'UNPUBLISHED' ? [['submit', 'Waits for review'] satisfies [Verb, string]] : []),
    ...(status === 'SUBMITTED' ? [['takeBack', 'Draft'] satisfies [Verb, string]] : []),
    ...(mayPublish ? [['publish', 'Published'] satisfies [Verb, string]] : []),
  ];
}
