import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import { backUpNow } from '#features/backup/actions.ts';
import { keptBackups } from '#features/backup/daily.ts';
import { canSeeBackups } from '#features/backup/policy.ts';
import { ageInWords, sizeInWords } from '#features/backup/schema.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { DateTime } from '#components/ui/DateTime.tsx';

export const metadata: Metadata = { title: 'Backups' };

/** The backups that are kept on this machine, and the making of another. */
export default async function BackupsPage() {
  await requireViewer('/admin/backups/', canSeeBackups);
  const [backups, site, now] = [await keptBackups(), await getSite(), new Date()];
  const { BACKUP_KEEP } = env();
  return (
    <main id="content" className="admin-main">
      <PageHead title="Backups">
        {BACKUP_KEEP > 0 ? `One is made each night, and the last ${BACKUP_KEEP} are kept in the site’s data folder. ` : 'BACKUP_KEEP is 0: none is made by itself. '}
        Each holds everything but the site’s keys. Take one to another place now and then: a broken disk takes these too.
      </PageHead>
      {backups.length === 0 && <p className="queue-empty">There is none yet. The first comes tonight, or now from the button below.</p>}
      {backups.length > 0 && (
        <div className="table-scroll">
          <table className="admin-table">
            <thead><tr><th scope="col">Made</th><th scope="col">Age</th><th scope="col">Size</th><th scope="col">File</th></tr></thead>
            <tbody>
              {backups.map(({ name, bytes, madeAt }) => (
                <tr key={name}><td><DateTime date={madeAt} style={site} withTime /></td><td>{ageInWords(madeAt, now)}</td><td>{sizeInWords(bytes)}</td><td><a href={`/api/backups/${name}/`} download>{name}</a></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ActionForm action={backUpNow} submit="Back up now" />
      <p className="form-hint">To put one back, stop the site and run <code>npm run restore -- FILE</code>.</p>
    </main>
  );
}
