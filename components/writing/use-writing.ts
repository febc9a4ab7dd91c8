import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { autosave, discard, leave, save, takePlace } from '#features/posts/actions.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import { draftOf, sameDraft, sameText, saveFormOf, type Draft, type DraftText } from './draft.ts';
import { forgetHere, keepHere, readHere } from './kept-here.ts';
import { useEvery } from './use-every.ts';

/** Somebody else's text that stands where ours was to be saved. */
export type Clash = DraftText & { version: number };
/** What was typed once and is not saved: from this browser, or from the server. */
export type Found = { draft: Draft; version: number; at: Date; where: 'here' | 'server' };
export type Other = { name: string; since: Date };
export type Keeping = { state: 'saved' | 'typing' | 'kept' | 'away' | 'saving'; at: Date | null };

/** What is typed goes to the server so often; to this browser at once. */
const AUTOSAVE_MS = 4_000;
/** So often the server hears that somebody is still there. */
const PRESENCE_MS = 10_000;
const FAILED: FormState = { formError: 'It could not be saved: the site cannot be reached. What you typed is kept in this browser; it will be tried again.' };

/**
 * A post at work: its fields, and where they are safe. Every change is kept in this browser at once, on the server within
 * seconds, and in the post when it is saved. A save that somebody else came before comes back as a clash.
 */
export function useWriting(post: OpenPost, { owner, timeZone }: { owner: string; timeZone: string }) {
  const [draft, setDraft] = useState(() => draftOf(post, timeZone));
  const [base, setBase] = useState({ draft, version: post.version });
  const [keeping, setKeeping] = useState<Keeping>({ state: 'saved', at: null });
  const [state, setState] = useState<FormState>({});
  const [clash, setClash] = useState<Clash | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const [newer, setNewer] = useState<{ version: number; by: string } | null>(null);
  const sent = useRef<DraftText>(draft);
  const heard = useRef(0);
  // What was typed last, also while a save is under way and before the page has shown it.
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  const isDirty = !sameDraft(draft, base.draft);

  function change(part: Partial<Draft>) {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setDraft(next);
    setKeeping((before) => ({ ...before, state: sameDraft(next, base.draft) ? 'saved' : 'typing' }));
    if (!found) keepHere(owner, post.id, { version: base.version, at: new Date().toISOString(), draft: next });
  }

  async function saveNow(more: Record<string, string> = {}, from = base.version, text = draft): Promise<FormState> {
    setKeeping((before) => ({ ...before, state: 'saving' }));
    const form = saveFormOf(text, base.draft, timeZone);
    for (const [name, value] of Object.entries({ postId: String(post.id), version: String(from), ...more })) form.set(name, value);
    const answer = await save({}, form).catch(() => FAILED);
    setState(answer);
    const { facts } = answer;
    if (facts?.version && answer.done) {
      const saved = { ...text, path: facts.path ?? text.path, ...(post.isPublic && facts.slug && { slug: facts.slug }) };
      setBase({ draft: saved, version: Number(facts.version) });
      setDraft((now) => ({ ...now, path: saved.path, slug: now.slug === text.slug ? saved.slug : now.slug }));
      setClash(null);
      setNewer(null);
      sent.current = saved;
      if (sameDraft(latest.current, text)) forgetHere(owner, post.id);
      else keepHere(owner, post.id, { version: Number(facts.version), at: new Date().toISOString(), draft: latest.current });
      setKeeping({ state: 'saved', at: new Date() });
    } else {
      if (facts?.conflict) setClash({ title: facts.title ?? '', excerpt: facts.excerpt ?? '', source: facts.source ?? '', version: Number(facts.conflict) });
      setKeeping((before) => ({ ...before, state: answer === FAILED ? 'away' : 'typing' }));
    }
    return answer;
  }

  async function keep() {
    if (!post.may.edit || found) return;
    const typed = isDirty && !sameText(draft, sent.current);
    if (!typed && Date.now() - heard.current < PRESENCE_MS) return;
    heard.current = Date.now();
    const form = new FormData();
    form.set('postId', String(post.id));
    form.set('version', String(base.version));
    if (typed) for (const name of ['title', 'excerpt', 'source'] as const) form.set(name, draft[name]);
    const answer = await autosave({}, form).catch(() => null);
    if (!answer || answer.formError || answer.fieldErrors) {
      if (isDirty) setKeeping((before) => ({ ...before, state: 'away' }));
      heard.current = 0;
      return;
    }
    if (typed) sent.current = { title: draft.title, excerpt: draft.excerpt, source: draft.source };
    if (isDirty) setKeeping({ state: 'kept', at: new Date() });
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
    const form = new FormData();
    form.set('postId', String(post.id));
    return () => {
      clearTimeout(timer);
      void leave({}, form).catch(() => undefined);
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
      setKeeping({ state: 'kept', at: found.at });
      return;
    }
    forgetHere(owner, post.id);
    const form = new FormData();
    form.set('postId', String(post.id));
    void discard({}, form).catch(() => undefined);
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
    const form = new FormData();
    form.set('postId', String(post.id));
    const answer = await takePlace({}, form).catch(() => FAILED);
    setState(answer);
    if (answer.done) setOther(null);
  }

  return { draft, change, isDirty, version: base.version, keeping, state, setState, save: saveNow, clash, settleClash, found, settleFound, other, takeOver, newer };
}

export type Writing = ReturnType<typeof useWriting>;

/** The newest of what is kept here and on the server, where it says something else than the post. */
function findUnsaved(post: OpenPost, { owner, timeZone, draft }: { owner: string; timeZone: string; draft: Draft }): Found | null {
  const here = readHere(owner, post.id);
  const fromServer: Found | null = post.autosave && { draft: { ...draftOf(post, timeZone), title: post.autosave.title, excerpt: post.autosave.excerpt, source: post.autosave.source }, version: post.autosave.version ?? post.version, at: new Date(post.autosave.createdAt), where: 'server' };
  const fromHere: Found | null = here && !sameDraft(here.draft, draft) ? { draft: here.draft, version: here.version, at: new Date(here.at), where: 'here' } : null;
  if (here && !fromHere) forgetHere(owner, post.id);
  if (!fromHere || !fromServer) return fromHere ?? fromServer;
  return fromHere.at >= fromServer.at ? fromHere : fromServer;
}
