import { useCallback, useEffect, useRef, useState } from 'react';
import { secondsLeft, type Sample } from './progress-words.ts';
import { sendUpload } from './send-upload.ts';

export type SendState =
  | { state: 'idle' }
  | { state: 'sending'; name: string; bytes: number; total: number; left: number | null; isWaiting: boolean }
  | { state: 'failed'; error: string };

/** Sends files one after the other. `send` gives their ids once all of them are there, null where one could not be sent. */
export function useArchiveUpload() {
  const [sending, setSending] = useState<SendState>({ state: 'idle' });
  const stopping = useRef<AbortController | null>(null);
  useEffect(() => () => stopping.current?.abort(), []);

  const send = useCallback(async (files: readonly File[]): Promise<string[] | null> => {
    const { signal } = (stopping.current = new AbortController());
    const total = files.reduce((sum, { size }) => sum + size, 0);
    const ids: string[] = [];
    let before = 0;
    let first: Sample | null = null;
    for (const file of files) {
      const onProgress = (bytes: number, isWaiting: boolean) => {
        const now = { done: before + bytes, at: performance.now() };
        first = isWaiting || first === null ? now : first;
        setSending({ state: 'sending', name: file.name, bytes: now.done, total, left: secondsLeft(first, now, total), isWaiting });
      };
      onProgress(0, false);
      const sent = await sendUpload(file, { onProgress, signal });
      if (!sent.ok) {
        setSending({ state: 'failed', error: `${file.name}: ${sent.error}` });
        return null;
      }
      ids.push(sent.id);
      before += file.size;
    }
    return ids;
  }, []);

  const stop = useCallback(() => stopping.current?.abort(), []);
  return { sending, send, stop };
}
