import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { autosave, discard, leave, save as savePost, takePlace } from '#features/posts/actions.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import { draftOf, sameDraft, sameText, saveFormOf, type Draft, type DraftText } from './draft.ts';
import { findUnsaved, type Found } from './find-unsaved.ts';
import { FAILED, FAILED_ALL, type Keeping } from './keeping.ts';
import { forgetHere, keepHere } from './kept-here.ts';
import { useEvery } from './use-every.ts';

/** Somebody else's text that stands where ours was to be saved. */
export type Clash = DraftText & { version: number };
export type Other = { name: string; since: Date };
/** What is typed goes to the server so often; to this browser at once. */
const AUTOSAVE_MS = 4_000;
/** So often the server hears that somebody is still there. */
const PRESENCE_MS = 10_000;
/**
 * A post at work: its fields, and where they are safe. Every change is kept in this browser at once, on the server within
 * seconds, and in the post when it is saved. A save that somebody else came before comes back as a clash.
 */
export function useWriting(post: OpenPost, { owner, timeZone }: { owner: string; timeZone: string }) {
  const [draft, setDraft] = useState(() => draftOf(post, timeZone));
  const [base, setBase] = useState({ draft, version: post.version });
  const [keeping, setKeeping] = useState<Keeping>({ state: 'saved', at: null, isHere: true });
  const [state, setState] = useState<FormState>({});
  const [clash, setClash] = useState<Clash | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const [newer, setNewer] = useState<{ version: number; by: string } | null>(null);
  const sent = useRef<DraftText>(draft);
  const heard = useRef(0);
  // What was typed last, also while a save is under way and before the page has shown it.
  const latest = useRef(draft);
  const stored = useRef(base);
  const saving = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    latest.current = draft;
    stored.current = base;
  }, [draft, base]);
  const isDirty = !sameDraft(draft, base.draft);

  function change(part: Partial<Draft>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    const isHere = found !== null || keepHere(owner, post.id, { version: base.version, at: new Date().toISOString(), draft: next });
    setKeeping((before) => ({ ...before, isHere, state: sameDraft(next, base.draft) ? 'saved' : 'typing' }));
  }

  /** One save after the other: what is asked for while one is under way waits for it, and would else clash with it. */
  function save(more: Record<string, string> = {}, from?: number): Promise<FormState> {
    const mine = saving.current.then(() => saveNow(more, from ?? stored.current.version));
    saving.current = mine;
    return mine;
  }

  async function saveNow(more: Record<string, string>, from: number): Promise<FormState> {
    const text = latest.current;
    setKeeping((before) => ({ ...before, state: 'saving' }));
    const form = saveFormOf(text, stored.current.draft, timeZone);
    for (const [name, value] of Object.entries({ postId: String(post.id), version: String(from), ...more })) form.set(name, value);
    const answer = await savePost({}, form).catch(() => null);
    const isHere = (version: number) => keepHere(owner, post.id, { version, at: new Date().toISOString(), draft: latest.current });
    if (!answer) {
      const here = isHere(from);
      const failed = here ? FAILED : FAILED_ALL;
      setState(failed);
      setKeeping((before) => ({ ...before, state: 'away', isHere: here }));
      return failed;
    }
    setState(answer);
    const { facts } = answer;
    if (facts?.version && answer.done) {
      const saved = { ...text, path: facts.path ?? text.path, ...(post.isPublic && facts.slug && { slug: facts.slug }) };
      stored.current = { draft: saved, version: Number(facts.version) };
      setBase(stored.current);
      setDraft((now) => ({ ...now, path: saved.path, slug: now.slug === text.slug ? saved.slug : now.slug }));
      setClash(null);
      setNewer(null);
      sent.current = saved;
      if (sameDraft(latest.current, text)) forgetHere(owner, post.id);
      else isHere(Number(facts.version));
      setKeeping({ state: 'saved', at: new Date(), isHere: true });
    } else {
      if (facts?.conflict) setClash({ title: facts.title ?? '', excerpt: facts.excerpt ?? '', source: facts.source ?? '', version: Number(facts.conflict) });
      setKeeping((before) => ({ ...before, state: 'typing' }));
    }
    return answer;
  }

  async function keep() {
    if (!post.may.edit || found) return;
    const typed = isDirty && !sameText(draft, sent.current);
    if (!typed && Date.now() - heard.current < PRESENCE_MS) return;
    heard.current = Date.now();
    const { title, excerpt, source } = draft;
    const answer = await autosave({}, postForm(post.id, { version: String(base.version), ...(typed && { title, excerpt, source }) })).catch(() => null);
    if (!answer || answer.formError || answer.fieldErrors) {
      if (isDirty) setKeeping((before) => ({ ...before, state: 'away' }));
      heard.current = 0;
      return;
    }
    if (typed) sent.current = { title: draft.title, excerpt: draft.excerpt, source: draft.source };
    if (isDirty) setKeeping((before) => ({ ...before, state: 'kept', at: new Date() }));
    const { holder, since, newer: version, by } = answer.facts ?? {};
    setOther(holder && since ? { name: holder, since: new Date(since) } : null);
    setNewer(version && Number(version) > base.version ? { version: Number(version), by: by || 'Somebody' } : null);
  }
  useEvery(AUTOSAVE_MS, keep);

  const look = useEffectEvent(() => {
    setFound(findUnsaved(post, { owner, timeZone, draft }));
    void keep();
  });
  useEffect(() => {
    const timer = setTimeout(look);
    return () => {
      clearTimeout(timer);
      void leave({}, postForm(post.id)).catch(() => undefined);
    };
  }, [post.id]);

  // What publishing made of its address and date is no change of ours.
  const follow = useEffectEvent(() => {
    const { path, slug, date } = draftOf(post, timeZone);
    setBase((before) => ({ ...before, draft: { ...before.draft, path, slug, date } }));
    setDraft((now) => ({ ...now, path, slug, date }));
  });
  const stands = `${post.status} ${post.path} ${post.publishedAt?.getTime()}`;
  const stood = useRef(stands);
  useEffect(() => {
    if (stood.current !== stands) follow();
    stood.current = stands;
  }, [stands]);

  /** What was found is gone on with, or forgotten. */
  function settleFound(goOn: boolean) {
    if (!found) return;
    setFound(null);
    if (goOn) {
      setDraft(found.draft);
      setBase((before) => ({ ...before, version: found.version }));
      setKeeping({ state: 'kept', at: found.at, isHere: true });
      return;
    }
    forgetHere(owner, post.id);
    void discard({}, postForm(post.id)).catch(() => undefined);
  }

  /** Goes on from the version of somebody else: with our text, or with theirs. */
  function settleClash(text: DraftText | null) {
    if (!clash) return;
    setBase((before) => ({ draft: { ...before.draft, title: clash.title, excerpt: clash.excerpt, source: clash.source }, version: clash.version }));
    if (text) setDraft((now) => ({ ...now, title: text.title, excerpt: text.excerpt, source: text.source }));
    setClash(null);
    setNewer(null);
    setState({});
  }

  async function takeOver() {
    const answer = await takePlace({}, postForm(post.id)).catch((): FormState => ({ formError: 'It could not be taken over: the site cannot be reached.' }));
    setState(answer);
    if (answer.done) setOther(null);
  }

  return { draft, change, isDirty, version: base.version, keeping, state, setState, save, clash, settleClash, found, settleFound, other, takeOver, newer };
}

export type Writing = ReturnType<typeof useWriting>;

function postForm(postId: number, fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ postId: String(postId), ...fields })) form.set(name, value);
  return form;
}
