import { database } from '#lib/db/client.ts';
import { removeJob, retryJob } from '#lib/jobs/inspect.ts';
import type { Actor } from '#features/audit/actor.ts';
import { NOT_YOURS, refused, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { mayAct } from '#features/users/acting.ts';
import { canRunJobs } from './policy.ts';

/** Has a job begin anew at once, or takes it out of the queue. One that runs is left alone. */
export async function handleJob(actor: Actor, { id, what }: { id: string; what: 'retry' | 'remove' }, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    if (!(await mayAct(tx, actor, canRunJobs))) return NOT_YOURS;
    const name = await (what === 'retry' ? retryJob : removeJob)(tx, id);
    if (name === null) return refused('This job runs just now, or is done already.');
    await recordAudit(tx, { actor, action: `job.${what}`, subject: 'job', subjectId: id, details: { name } }, now);
    return { ok: true, tags: [] };
  });
}
