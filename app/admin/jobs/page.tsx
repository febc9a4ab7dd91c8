import type { Metadata } from 'next';
import { manageJob } from '#features/jobs/actions.ts';
import { canRunJobs } from '#features/jobs/policy.ts';
import { getJobs } from '#features/jobs/queries.ts';
import { readJobsQuery } from '#features/jobs/schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { JOB_STATES } from '#lib/jobs/states.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { jobWords, STATE_NAMES } from '#components/jobs/job-words.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Jobs' };

const EMPTY = {
  failed: 'No job has failed for good. One that fails is tried again, later each time; what still fails then stands here for three days.',
  trying: 'No job has failed just now.', running: 'No job runs just now. Most take less than a second.', waiting: 'No job waits.',
} as const;

/** What the site does by itself. */
export default async function JobsPage({ searchParams }: Props) {
  const state = readJobsQuery(await searchParams);
  await requireViewer(`/admin/jobs/?state=${state}`, canRunJobs);
  const [{ jobs, counts }, site] = await Promise.all([getJobs(state), getSite()]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Jobs">What the site does by itself, so that nobody waits for it: mail, publishing on time, clearing away.</PageHead>
      <nav className="queue-tabs" aria-label="States">
        <ul>{JOB_STATES.map((one) => <li key={one}><a href={`/admin/jobs/?state=${one}`} aria-current={one === state ? 'page' : undefined}>{STATE_NAMES[one]} <span className="queue-count">{counts[one]}</span></a></li>)}</ul>
      </nav>
      {jobs.length === 0 && <p className="queue-empty">{EMPTY[state]}</p>}
      <ul className="log">
        {jobs.map(({ id, name, runAt, attempts, maxAttempts, error }) => (
          <li key={id} className="job">
            <p><b>{jobWords(name)}</b> <span className="log-time">{state === 'running' ? 'since' : state === 'failed' ? 'last tried' : 'next'} <DateTime date={runAt} style={site} withTime />{attempts > 0 && `, tried ${attempts} of ${maxAttempts} times`}</span></p>
            {error && <p className="log-reason">{error}</p>}
            {state !== 'running' && (
              <ActionForm action={manageJob} submit={state === 'waiting' ? 'Begin now' : 'Try again now'} tone="plain" other={{ step: 'remove', label: 'Remove' }} label={jobWords(name)}>
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}
