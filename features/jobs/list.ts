import { z } from 'zod';
import { releaseLostJobs } from '#lib/jobs/lost.ts';
import { plainTask, task, type Recurring, type Task, type TaskList } from '#lib/jobs/task.ts';
import { deleteDueAccounts } from '#features/account-deletion/due.ts';
import { DELETE_DUE_ACCOUNTS, TELL_OF_DELETION } from '#features/account-deletion/job-names.ts';
import { tellOfDeletion } from '#features/account-deletion/tell.ts';
import { checkLinks } from '#features/broken-links/check.ts';
import { BACK_UP, makeDailyBackup } from '#features/backup/daily.ts';
import { closeOldDiscussions } from '#features/comments/closing.ts';
import { cleanUploads } from '#features/imports/upload-cleaning.ts';
import { CLEAN_UPLOADS, FETCH_MEDIA, WORK_OFF_IMPORTS } from '#features/imports/job-names.ts';
import { fetchMediaOf } from '#features/media-fetch/commands.ts';
import { SHOW_MEDIA } from '#features/media-fetch/job-names.ts';
import { showMedia } from '#features/media-fetch/show.ts';
import { emptyMediaBin } from '#features/media-library/bin.ts';
import { queueDueMail } from '#features/notifications/due.ts';
import { MAIL_USER, mailNotifications } from '#features/notifications/mailing.ts';
import { MAIL_DUE, TELL_OF_COMMENTS } from '#features/notifications/notify.ts';
import { tellOfAll } from '#features/notifications/tell.ts';
import { forgetEmptyDrafts } from '#features/posts/draft.ts';
import { FORGET_EMPTY_DRAFTS, PUBLISH_OVERDUE, PUBLISH_POST } from '#features/posts/job-names.ts';
import { publishOverdue, publishScheduled } from '#features/posts/schedule.ts';
import { purgeReadings } from '#features/readings/purge.ts';
import { relistDates } from '#features/posts/relist-dates.ts';
import { RELIST_DATES } from '#features/settings/site-commands.ts';
import { purgeExpired } from './purge.ts';

/** Every job, by the name that it is added under. `importing` is where imports are done: see work-off.ts. */
export const jobsWith = ({ importing }: { importing: Task }): TaskList => ({
  [TELL_OF_COMMENTS]: task(z.array(z.object({ commentIds: z.array(z.number()), at: z.coerce.date() })), tellOfAll),
  [MAIL_DUE]: plainTask(({ now }) => queueDueMail(now)),
  [MAIL_USER]: task(z.object({ userId: z.uuid() }), (reader, { now }) => mailNotifications(reader, now)),
  [DELETE_DUE_ACCOUNTS]: plainTask(({ now, signal }) => deleteDueAccounts(now, signal)),
  [TELL_OF_DELETION]: task(z.object({ userId: z.uuid() }), ({ userId }) => tellOfDeletion(userId)),
  [PUBLISH_POST]: task(z.object({ postId: z.int() }), ({ postId }, { now }) => publishScheduled(postId, now)),
  [PUBLISH_OVERDUE]: plainTask(({ now }) => publishOverdue(now)),
  [FORGET_EMPTY_DRAFTS]: plainTask(({ now }) => forgetEmptyDrafts(now)),
  [BACK_UP]: plainTask(({ now, signal }) => makeDailyBackup(now, signal)),
  [WORK_OFF_IMPORTS]: importing,
  [CLEAN_UPLOADS]: plainTask(({ now }) => cleanUploads(now)),
  'close-old-discussions': plainTask(({ now }) => closeOldDiscussions(now)),
  [FETCH_MEDIA]: task(z.object({ sourceId: z.int() }), ({ sourceId }, { now, signal }) => fetchMediaOf(sourceId, now, signal)),
  [SHOW_MEDIA]: task(z.object({ mediaId: z.int() }), ({ mediaId }) => showMedia(mediaId)),
  'empty-media-bin': plainTask(({ now }) => emptyMediaBin(now)),
  'check-links': plainTask(({ now, signal }) => checkLinks(now, signal)),
  [RELIST_DATES]: plainTask(relistDates),
  'purge-expired': plainTask(({ now }) => purgeExpired(now)),
  'purge-readings': plainTask(({ now }) => purgeReadings(now)),
  'release-lost-jobs': plainTask(releaseLostJobs),
});

/** Every job that comes by itself, and when. */
export const recurringJobs: readonly Recurring[] = [
  { task: MAIL_DUE, match: '* * * * *' },
  { task: DELETE_DUE_ACCOUNTS, match: '*/5 * * * *' },
  { task: PUBLISH_OVERDUE, match: '* * * * *' },
  { task: FORGET_EMPTY_DRAFTS, match: '41 * * * *' },
  { task: 'close-old-discussions', match: '*/5 * * * *' },
  { task: 'empty-media-bin', match: '23 * * * *' },
  { task: 'check-links', match: '4,14,24,34,44,54 * * * *' },
  { task: WORK_OFF_IMPORTS, match: '* * * * *' },
  { task: CLEAN_UPLOADS, match: '10 3 * * *' },
  { task: BACK_UP, match: '40 3 * * *' },
  { task: 'purge-expired', match: '17 * * * *' },
  { task: 'purge-readings', match: '2,32 * * * *' },
  { task: 'release-lost-jobs', match: '*/5 * * * *' },
];
