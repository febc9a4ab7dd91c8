import { useCallback, useEffect, useRef, useState } from 'react';
import type { LibraryItem } from '#features/media-library/item.ts';
import { sendFile } from './send-file.ts';

/** One file on its way. `part` is how much of it has gone, 0 to 1; then the site prepares it. */
export type Upload = { key: number; name: string; part: number; state: 'waiting' | 'sending' | 'done' | 'failed'; error?: string; media?: LibraryItem; file: File };

/** More at once would only share the same line. */
const AT_ONCE = 3;

/** Sends files to the library, a few at a time, and keeps account of each. `onAdded` hears of every one that has arrived. */
export function useUploads(onAdded: (media: LibraryItem) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(1);
  const running = useRef(0);
  const waiting = useRef<Upload[]>([]);
  const heard = useRef(onAdded);
  useEffect(() => {
    heard.current = onAdded;
  });

  const change = useCallback((key: number, facts: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...facts } : one)));
  }, []);

  const work = useCallback(async () => {
    if (running.current >= AT_ONCE) return;
    running.current++;
    for (let upload = waiting.current.shift(); upload; upload = waiting.current.shift()) {
      const { key, file } = upload;
      change(key, { state: 'sending', part: 0 });
      const sent = await sendFile(file, (part) => change(key, { part }));
      change(key, sent.ok ? { state: 'done', part: 1, media: sent.media } : { state: 'failed', error: sent.error });
      if (sent.ok) heard.current(sent.media);
    }
    running.current--;
  }, [change]);

  const add = useCallback((files: Iterable<File>) => {
    const added = [...files].map((file): Upload => ({ key: nextKey.current++, name: file.name, part: 0, state: 'waiting', file }));
    waiting.current.push(...added);
    setUploads((all) => [...all, ...added]);
    for (const _ of added) void work();
  }, [work]);

  const retry = useCallback((upload: Upload) => {
    waiting.current.push(upload);
    change(upload.key, { state: 'waiting' });
    void work();
  }, [change, work]);

  const clear = useCallback(() => setUploads((all) => all.filter(({ state }) => state === 'waiting' || state === 'sending')), []);

  const busy = uploads.some(({ state }) => state === 'waiting' || state === 'sending');
  return { uploads, add, retry, clear, busy };
}
