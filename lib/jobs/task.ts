import type { z } from 'zod';

/** What a task is told beside its payload: the time it began at, and when to stop because the site does. */
export type TaskContext = { now: Date; signal: AbortSignal };

/** Does one job. Whatever it throws makes the job come again, later each time; so it must bear being done twice. */
export type Task = (payload: unknown, context: TaskContext) => Promise<void>;

/** Every task by its name. */
export type TaskList = Readonly<Record<string, Task>>;

/** A job that comes by itself: `match` is a crontab's five fields, in UTC. Two instances make one job of it. */
export type Recurring = { task: string; match: string };

/** Makes a task of a schema for its payload and what to do with it. */
export function task<Schema extends z.ZodType>(schema: Schema, run: (payload: z.output<Schema>, context: TaskContext) => Promise<unknown>): Task {
  return async (payload, context) => void (await run(schema.parse(payload), context));
}

/** Makes a task that needs no payload. */
export function plainTask(run: (context: TaskContext) => Promise<unknown>): Task {
  return async (_payload, context) => void (await run(context));
}
