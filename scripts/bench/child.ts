import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { z } from 'zod';

const STOP_MS = 10_000;

/** Runs a module beside this one as a process of its own, tells it one thing and reads its one answer. */
export async function askChild<Answer>(file: string, question: object, answer: z.ZodType<Answer>, started: (child: ChildProcess) => void): Promise<Answer> {
  const child = fork(new URL(file, import.meta.url), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  started(child);
  child.send(question);
  return new Promise((done, fail) => {
    child.once('message', (message) => done(answer.parse(message)));
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`${file} ended with ${code} before it answered.`)));
  });
}

/** Ends a process: first by asking. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const hurry = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(hurry);
}
