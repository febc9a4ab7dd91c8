'use client';

import { useEffect, useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import type { RunProgress } from '#features/imports/run-schema.ts';
import { partDone, progressIn, progressWords, secondsLeft, type Sample } from './progress-words.ts';

const EVERY_MS = 1_500;
/** A screen reader hears of it less often. */
const TOLD_EVERY_MS = 15_000;

type Props = { id: number; status: string; isCheck: boolean; progress: RunProgress | null };

/** How far an import is, asked every second or two; when its state is another one, the page is made anew. */
export function ImportProgress({ id, status, isCheck, progress: begun }: Props) {
  const router = useRouter();
  const [progress, setProgress] = useState(progressIn(status, begun, isCheck));
  const [told, setTold] = useState('');
  const first = useRef<{ step: string; sample: Sample } | null>(null);
  const lastTold = useRef(0);
  const [left, setLeft] = useState<number | null>(null);

  useEffect(() => {
    const timer = setInterval(() => {
      void watch(id).then((run) => {
        if (!run) return;
        if (run.status !== status) return router.refresh();
        const current = progressIn(run.status, run.progress, isCheck);
        setProgress(current);
        if (!current) return;
        const sample = { done: current.bytes, at: current.at };
        if (first.current?.step !== current.step) first.current = { step: current.step, sample };
        const rest = secondsLeft(first.current.sample, sample, current.totalBytes);
        setLeft(rest);
        if (Date.now() - lastTold.current < TOLD_EVERY_MS) return;
        lastTold.current = Date.now();
        setTold(progressWords(current, rest));
      });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [id, status, isCheck, router]);

  const words = progress ? progressWords(progress, left) : 'It begins in a moment …';
  return (
    <div className="import-progress">
      <progress aria-label="The import" {...(progress && { value: partDone(progress), max: 1 })} />
      <p className="form-hint">{words}</p>
      <output className="sr-only">{told}</output>
    </div>
  );
}

async function watch(id: number): Promise<{ status: string; progress: RunProgress | null } | null> {
  try {
    const answer = await fetch(`/api/imports/${id}/`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // the next one may come through
  }
}
