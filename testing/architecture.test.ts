import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** Actions, and routes that answer a POST, with what guards each; a new one must be written down here to pass. */
const guards: Record<string, string> = {
  'features/accounts/actions.ts#askForLink': 'none: anybody may ask for a link to an address',
  'features/accounts/actions.ts#confirmSignIn': 'the one-time token in the form (features/accounts/sign-in.test.ts)',
  'features/accounts/actions.ts#continueWith': 'none: anybody may go to another site to sign in there',
  'features/accounts/actions.ts#askForNewAddress': 'canChangeWaysIn; a person’s own address',
  'features/accounts/actions.ts#confirmNewAddress': 'the one-time token in the form (features/accounts/email-change.test.ts)',
  'features/accounts/actions.ts#unlinkProvider': 'canChangeWaysIn; a person’s own links',
  'features/owner/actions.ts#claimOwner': 'the one-time token in the form (features/owner/commands.test.ts)',
  'features/account-deletion/actions.ts#deleteOwnAccount': 'a signed-in account, its own alone; the last admin stays (features/account-deletion/commands.test.ts)',
  'features/account-deletion/actions.ts#keepOwnAccount': 'a signed-in account that waits to be deleted, its own alone (features/account-deletion/commands.test.ts)',
  'features/settings/actions.ts#saveDiscussion': 'canSetDiscussion, and again in the command (features/settings/discussion-commands.test.ts)',
  'features/moderation/actions.ts#decide': 'isModerator, and canTakeDown in the command (features/moderation/decide.test.ts)',
  'features/moderation/actions.ts#undo': 'isModerator, and canTakeDown or canSanction in the command (features/moderation/undo.test.ts)',
  'features/moderation/actions.ts#mark': 'isModerator, and again in the command (features/moderation/marks.test.ts)',
  'features/moderation/actions.ts#edit': 'isModerator, and canTakeDown in the command (features/moderation/edit.test.ts)',
  'features/moderation/actions.ts#measure': 'isModerator, and canSanction in the command (features/moderation/people.test.ts)',
  'features/moderation/actions.ts#setDiscussion': 'isModerator, and again in the command (features/moderation/discussions.test.ts)',
  'features/claims/actions.ts#claimOldComments': 'a signed-in account that stays; the command takes only comments with its own proven address (features/claims/commands.test.ts)',
  'features/claims/actions.ts#giveBackOldComments': 'a signed-in account that stays; the command takes only its own comments (features/claims/commands.test.ts)',
  'features/profile/actions.ts#changeMail': 'canEditProfile; a person’s own choices',
  'features/profile/actions.ts#changePicture': 'canEditProfile; a person’s own picture',
  'features/profile/actions.ts#changeProfile': 'canEditProfile; a person’s own profile',
  'features/profile/actions.ts#takePictureAway': 'canEditProfile; a person’s own picture',
  'features/profile/actions.ts#welcome': 'canEditProfile; a person’s own name',
  'features/sessions/actions.ts#signOutEverywhere': 'ownsSessions; a person’s own sessions',
  'features/sessions/actions.ts#signOutThere': 'ownsSessions; a person’s own sessions',
  'features/sessions/actions.ts#signOut': 'none: it ends the session that it came with',
  'features/comments/actions.ts#postComment': 'writeComment: who may write under the post (features/comments/write.test.ts); a text of nobody is only held',
  'features/notifications/actions.ts#readAll': 'a signed-in account; the command touches its own notifications alone (features/notifications/commands.test.ts)',
  'features/notifications/actions.ts#subscribeAgain': 'the signed token in the form (features/notifications/unsubscribe.test.ts)',
  'features/notifications/actions.ts#unsubscribe': 'the signed token in the form (features/notifications/unsubscribe.test.ts)',
  'features/comments/actions.ts#editOwnComment': 'canTakePart; editComment: one’s own, for fifteen minutes',
  'features/comments/actions.ts#deleteOwnComment': 'canTakePart; deleteComment: one’s own',
  'features/comments/actions.ts#recommend': 'canTakePart; recommendComment: a published one of somebody else',
  'features/comments/actions.ts#unrecommend': 'canTakePart; unrecommendComment: one’s own recommendation',
  'features/comments/actions.ts#report': 'canTakePart; reportComment: a published one of somebody else',
  'features/comments/actions.ts#followCommentThread': 'canTakePart; followThread: a thread that can be read',
  'features/comments/actions.ts#unfollowCommentThread': 'canTakePart; one’s own follow',
  'features/comments/actions.ts#followDiscussion': 'canTakePart; followPost: a post that can be read',
  'features/comments/actions.ts#unfollowDiscussion': 'canTakePart; one’s own follow',
};

/** Routes that answer more than a GET, and what guards each. */
const writingRoutes: Record<string, string> = {
  'app/api/unsubscribe/route.ts': 'the signed token in the address (features/notifications/unsubscribe.test.ts)',
};

describe('what may change something', () => {
  it('is a server action made by the action builder, and its guard is written down', () => {
    const actions = filesIn('features', /^actions\.ts$/).flatMap((file) => {
      const text = read(file);
      expect([file, text.startsWith("'use server';")]).toEqual([file, true]);
      const exported = [...text.matchAll(/^export (\w+(?: \w+)?) (\w+)(.*)$/gm)];
      for (const [line, kind, , rest] of exported) expect([line, kind === 'const' && / = (publicAction|viewerAction)\(/.test(rest ?? '')]).toEqual([line, true]);
      return exported.map(([, , name]) => `${file}#${name}`);
    });
    expect(actions.toSorted()).toEqual(Object.keys(guards).toSorted());
  });

  it('is no route: routes only read, but for those that are written down with their guard', () => {
    for (const file of filesIn('app', /^route\.tsx?$/)) {
      const methods = [...read(file).matchAll(/export (?:async )?(?:function|const) (GET|POST|PUT|PATCH|DELETE)/g)].map(([, method]) => method);
      expect([file, methods]).toEqual([file, file in writingRoutes ? expect.arrayContaining(['POST']) : ['GET']]);
    }
  });
});

describe('public pages', () => {
  const views = [...filesIn('app/(site)', /\.tsx$/), ...['site', 'posts', 'comments', 'search', 'media', 'ui'].flatMap((folder) => filesIn(`components/${folder}`, /\.tsx$/))];

  it('are made of server components alone, and never look at who asks', () => {
    expect(views.length).toBeGreaterThan(20);
    for (const file of views) expect([file, /'use client'|next\/headers|next\/link|\bstyle=\{\{/.test(read(file))]).toEqual([file, false]);
  });

  it('do not call Next’s notFound(), whose text needs its script', () => {
    const callers = views.filter((file) => read(file).includes('notFound('));
    expect(callers).toEqual(['components/site/not-there.tsx']); // the one place, for addresses that are no public page's
  });
});

describe('the environment', () => {
  it('is read in one file', () => {
    const readers = ['app', 'components', 'features', 'lib', 'reader'].flatMap((folder) => filesIn(folder, /\.tsx?$/)).filter((file) => !file.includes('.test.') && read(file).includes('process.env'));
    expect(readers).toEqual(['lib/env.ts']);
  });
});
