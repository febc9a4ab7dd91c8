import type { Cast, Part } from './cast.ts';
import type { Stage } from './stage.ts';

type Fields = Record<string, string | File>;
type Asker = { part: Part; id: string; email: string; cast: Cast };

/** Who may call an action, and with which form. */
export type ActionCase = {
  may: readonly Part[];
  form: (stage: Stage, asker: Asker) => Fields;
  /** What is written for whoever is led to sign in: their text is kept. */
  kept?: readonly string[];
  /** Those for whom there is nothing to change. */
  quiet?: readonly Part[];
};

const ALL: readonly Part[] = ['signed out', 'owner', 'other reader', 'author', 'editor', 'admin', 'suspended', 'banned'];
const INSIDE: readonly Part[] = ['owner', 'other reader', 'author', 'editor', 'admin'];
const NOT_OWNER: readonly Part[] = ['other reader', 'author', 'editor', 'admin'];
const MODERATORS: readonly Part[] = ['editor', 'admin'];
const ADMINS: readonly Part[] = ['admin'];

const STAFF: readonly Part[] = ['author', 'editor', 'admin'];
const settings = { mode: 'AT_ONCE', holdFirst: '1', closeAfterDays: '', reportsToHide: '3', secondsBetween: '0', bannedWords: '', suspectedWords: '' };
/** A red point. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64');

/** The full matrix: each server action, and for whom it does something. All others are refused, and nothing changes. */
export const actionCases: Record<string, ActionCase> = {
  'features/accounts/actions.ts#askForLink': { may: ALL, form: () => ({ email: 'somebody@example.org', next: '/' }) },
  'features/accounts/actions.ts#confirmSignIn': { may: ALL, form: ({ signInToken: token }) => ({ token }) },
  'features/accounts/actions.ts#continueWith': { may: [], form: () => ({ provider: 'github', next: '/' }) }, // none is set up here
  'features/accounts/actions.ts#askForNewAddress': { may: INSIDE, form: (_, { part }) => ({ email: `new-${part.replace(' ', '-')}@example.org` }) },
  'features/accounts/actions.ts#confirmNewAddress': { may: [], form: () => ({ token: 'guessed' }) },
  'features/accounts/actions.ts#unlinkProvider': { may: INSIDE, form: () => ({ provider: 'github' }) },
  'features/owner/actions.ts#claimOwner': { may: [], form: () => ({ token: 'guessed', email: 'me@example.org', name: 'Me' }) },
  'features/sessions/actions.ts#signOut': { may: ALL, quiet: ['signed out', 'suspended', 'banned'], form: () => ({}) },
  'features/sessions/actions.ts#signOutThere': { may: INSIDE, form: ({ otherSession: session }) => ({ session }) },
  'features/sessions/actions.ts#signOutEverywhere': { may: INSIDE, form: () => ({}) },
  'features/settings/actions.ts#saveDiscussion': { may: MODERATORS, form: ({ postId }) => ({ ...settings, maxLinks: String(postId % 50) }) },
  'features/profile/actions.ts#changeMail': { may: INSIDE, form: () => ({ replyMail: 'NEVER', followMail: 'NEVER', moderationMail: 'DAILY' }) },
  'features/profile/actions.ts#changePicture': { may: INSIDE, form: () => ({ picture: new File([picture], 'me.png', { type: 'image/png' }) }) },
  'features/profile/actions.ts#changeProfile': { may: INSIDE, form: ({ postId }) => ({ name: 'Another name', bio: `Number ${postId}`, link: '' }) },
  'features/profile/actions.ts#takePictureAway': { may: INSIDE, form: () => ({}) },
  'features/profile/actions.ts#welcome': { may: INSIDE, form: () => ({ name: 'Another name', next: '/' }) },
  'features/account-deletion/actions.ts#deleteOwnAccount': { may: INSIDE, form: (_, { email }) => ({ comments: 'stay', confirmation: email || 'somebody' }) },
  'features/account-deletion/actions.ts#keepOwnAccount': { may: [], form: () => ({}) },
  'features/claims/actions.ts#claimOldComments': { may: INSIDE, form: () => ({}) },
  'features/claims/actions.ts#giveBackOldComments': { may: INSIDE, form: () => ({}) },
  'features/notifications/actions.ts#readAll': { may: INSIDE, form: () => ({}) },
  'features/notifications/actions.ts#subscribeAgain': { may: [], form: () => ({ token: 'guessed' }) },
  'features/notifications/actions.ts#unsubscribe': { may: [], form: () => ({ token: 'guessed' }) },
  'features/post-passwords/take-password.ts#takePassword': { may: ALL, quiet: ALL, form: ({ protectedPost }) => ({ post: String(protectedPost), password: 'tide' }) },
  'features/comments/take-comment.ts#takeComment': {
    may: INSIDE, kept: ['HeldComment'],
    form: ({ postId }, { part }) => ({ key: '', postId: String(postId), source: `The ${part} says something of their own here.` }),
  },
  'features/comments/actions.ts#editOwnComment': { may: ['owner'], form: ({ ownComment }) => ({ id: String(ownComment), source: 'What was meant from the beginning.' }) },
  'features/comments/actions.ts#deleteOwnComment': { may: ['owner'], form: ({ ownComment }) => ({ id: String(ownComment) }) },
  'features/comments/actions.ts#recommend': { may: NOT_OWNER, form: ({ ownComment }) => ({ id: String(ownComment) }) },
  'features/comments/actions.ts#unrecommend': { may: INSIDE, form: ({ guestComment }) => ({ id: String(guestComment) }) },
  'features/comments/actions.ts#report': { may: NOT_OWNER, form: ({ ownComment }) => ({ id: String(ownComment), kind: 'spam' }) },
  'features/comments/actions.ts#followCommentThread': { may: INSIDE, form: ({ ownComment }) => ({ id: String(ownComment) }) },
  'features/comments/actions.ts#unfollowCommentThread': { may: INSIDE, form: ({ guestComment }) => ({ id: String(guestComment) }) },
  'features/comments/actions.ts#followDiscussion': { may: INSIDE, form: ({ otherPost }) => ({ postId: String(otherPost) }) },
  'features/comments/actions.ts#unfollowDiscussion': { may: INSIDE, form: ({ postId }) => ({ postId: String(postId) }) },
  'features/media-library/actions.ts#describeMedia': { may: MODERATORS, form: ({ sharedPicture: id, postId }) => ({ id: String(id), alt: `A red point, number ${postId}` }) },
  'features/media-library/actions.ts#erase': { may: MODERATORS, form: ({ binnedPicture: id }) => ({ id: String(id) }) },
  'features/media-library/actions.ts#moveToBin': { may: MODERATORS, form: ({ sharedPicture: id }) => ({ id: String(id) }) },
  'features/media-library/actions.ts#takeFromBin': { may: MODERATORS, form: ({ binnedPicture: id }) => ({ id: String(id) }) },
  'features/media-library/actions.ts#saveMedia': { may: MODERATORS, form: ({ sharedPicture: id, postId }) => ({ id: String(id), alt: '', caption: `Number ${postId}`, credit: '', focalX: '10', focalY: '90' }) },
  'features/moderation/actions.ts#decide': { may: MODERATORS, form: ({ waiting }) => ({ comment: `${waiting}.PENDING`, decision: 'approve' }) },
  'features/moderation/actions.ts#undo': { may: [], form: () => ({ entry: '999999999' }) },
  'features/moderation/actions.ts#mark': { may: MODERATORS, form: ({ guestComment }) => ({ id: String(guestComment), mark: 'feature' }) },
  'features/moderation/actions.ts#edit': { may: MODERATORS, form: ({ guestComment }) => ({ id: String(guestComment), source: 'Milder words', was: 'Words', reason: 'Abuse' }) },
  'features/moderation/actions.ts#measure': { may: MODERATORS, form: (_, { cast }) => ({ userId: cast['other reader'], measure: 'warn', standing: 'ACTIVE', reason: 'Enough now.' }) },
  'features/moderation/actions.ts#setDiscussion': { may: MODERATORS, form: ({ postId }) => ({ postId: String(postId), commentMode: 'CLOSED', moderation: 'HOLD_ALL' }) },
  'features/categories/actions.ts#addCategory': { may: MODERATORS, form: ({ postId }) => ({ name: `Category ${postId}`, parentId: '' }) },
  'features/categories/actions.ts#saveCategory': { may: MODERATORS, form: ({ categoryId }) => ({ id: String(categoryId), name: 'Another name', slug: '', parentId: '' }) },
  'features/categories/actions.ts#takeCategoryBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/categories/actions.ts#mergeIntoCategory': { may: MODERATORS, form: ({ categoryId, otherCategory }) => ({ id: String(categoryId), into: String(otherCategory) }) },
  'features/categories/actions.ts#removeCategory': { may: MODERATORS, form: ({ categoryId }) => ({ id: String(categoryId) }) },
  'features/backup/actions.ts#backUpNow': { may: ['admin'], form: () => ({}) },
  'features/imports/actions.ts#handIn': { may: [], form: () => ({ kind: 'wordpress', uploads: '00000000-0000-4000-8000-000000000000' }) }, // nobody's; one's own: testing/import-upload.test.ts
  'features/imports/actions.ts#begin': { may: ADMINS, form: ({ checkedRun: id }) => ({ id: String(id), media: 'keep' }) },
  'features/imports/actions.ts#pause': { may: ADMINS, form: ({ runningRun: id }) => ({ id: String(id) }) },
  'features/imports/actions.ts#resume': { may: ADMINS, form: ({ pausedRun: id }) => ({ id: String(id) }) },
  'features/imports/actions.ts#undo': { may: ADMINS, form: ({ doneRun: id }) => ({ id: String(id) }) },
  'features/media-fetch/actions.ts#retryMedia': { may: ADMINS, form: ({ oldSource: id }) => ({ sourceId: String(id) }) },
  'features/tags/actions.ts#addTag': { may: MODERATORS, form: ({ postId }) => ({ name: `Tag ${postId}` }) },
  'features/tags/actions.ts#saveTag': { may: MODERATORS, form: ({ tagId }) => ({ id: String(tagId), name: 'Another name' }) },
  'features/tags/actions.ts#takeTagBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/tags/actions.ts#mergeIntoTag': { may: MODERATORS, form: ({ tagId, otherTag }) => ({ id: String(tagId), into: otherTag }) },
  'features/tags/actions.ts#removeTag': { may: MODERATORS, form: ({ tagId }) => ({ id: String(tagId) }) },
  'features/authors/actions.ts#addAuthor': { may: MODERATORS, form: ({ postId }) => ({ name: `Author ${postId}` }) },
  'features/authors/actions.ts#saveAuthor': { may: MODERATORS, form: ({ authorId }) => ({ id: String(authorId), name: `Another name ${authorId}` }) },
  'features/authors/actions.ts#takeAuthorBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/authors/actions.ts#removeAuthor': { may: MODERATORS, form: ({ authorId }) => ({ id: String(authorId) }) },
  'features/redirects/actions.ts#addRedirect': { may: MODERATORS, form: ({ postId }) => ({ from: `/old-${postId}/`, to: '/archive/' }) },
  'features/redirects/actions.ts#saveRedirect': { may: MODERATORS, form: ({ redirectId }) => ({ id: String(redirectId), from: `/older-${redirectId}/`, to: '/archive/' }) },
  'features/redirects/actions.ts#removeRedirect': { may: MODERATORS, form: ({ redirectId }) => ({ id: String(redirectId) }) },
  'features/redirects/actions.ts#takeRedirectBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/redirects/actions.ts#importCsv': { may: MODERATORS, form: ({ postId }) => ({ csv: `/imported-${postId}/,/archive/` }) },
  'features/menus/actions.ts#saveMenu': { may: MODERATORS, form: ({ postId }) => ({ location: 'footer', was: '', items: JSON.stringify([{ kind: 'post', label: 'A post', postId }]) }) },
  'features/menus/actions.ts#takeMenuBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/users/actions.ts#changeRole': { may: ADMINS, form: (_, { cast }) => ({ userId: cast['other reader'], role: 'AUTHOR' }) },
  'features/invitations/actions.ts#invite': { may: ADMINS, form: ({ postId }) => ({ email: `invited-${postId}@example.org`, role: 'AUTHOR', name: '' }) },
  'features/posts/actions.ts#begin': { may: STAFF, form: () => ({ kind: 'POST' }) },
  'features/posts/actions.ts#save': { may: STAFF, form: ({ draft }) => ({ postId: String(draft), version: '1', title: 'Another title', source: '<p>Text</p>' }) },
  'features/posts/actions.ts#restoreText': { may: STAFF, form: ({ draft, revision }) => ({ postId: String(draft), revisionId: String(revision), version: '1' }) },
  'features/posts/actions.ts#autosave': { may: STAFF, form: ({ draft }) => ({ postId: String(draft), version: '1', title: 'Typed', excerpt: '', source: 'Typed' }) },
  'features/posts/actions.ts#discard': { may: STAFF, form: ({ draft }) => ({ postId: String(draft) }) },
  'features/posts/actions.ts#takePlace': { may: STAFF, form: ({ draft }) => ({ postId: String(draft) }) },
  'features/posts/actions.ts#leave': { may: STAFF, form: ({ otherPost }) => ({ postId: String(otherPost) }) },
  'features/posts/actions.ts#decide': { may: MODERATORS, form: ({ draft }) => ({ postId: String(draft), verb: 'publish' }) },
  'features/posts/actions.ts#file': { may: MODERATORS, form: ({ draft, categoryId }) => ({ postId: String(draft), categoryId: String(categoryId) }) },
  'features/posts/actions.ts#undo': { may: [], form: () => ({ entry: '999999999' }) },
  'features/posts/actions.ts#remove': { may: MODERATORS, form: ({ binned }) => ({ postId: String(binned), confirm: 'yes' }) },
  'features/posts/actions.ts#share': { may: STAFF, form: ({ draft }) => ({ postId: String(draft) }) },
  'features/posts/actions.ts#unshare': { may: STAFF, form: ({ draft }) => ({ postId: String(draft) }) },
  'features/settings/actions.ts#saveSite': { may: ADMINS, form: ({ postId }) => ({ name: `Site ${postId}`, tagline: '', language: 'en-GB', timeZone: 'Europe/London', permalinks: '/%postname%/' }) },
  'features/settings/actions.ts#saveAppearance': { may: ADMINS, form: ({ postId }) => ({ accentLight: `#3a1${String(postId % 1000).padStart(3, '0')}`, accentDark: '#f2868c', logoId: '' }) },
  'features/settings/actions.ts#saveFooter': { may: ADMINS, form: ({ postId }) => ({ footer: `Foot ${postId}` }) },
  'features/settings/actions.ts#takeSettingsBack': { may: [], form: () => ({ entry: '999999999' }) },
  'features/jobs/actions.ts#manageJob': { may: ADMINS, form: ({ jobId: id }) => ({ id, step: 'remove' }) },
  'features/system/actions.ts#testMail': { may: ADMINS, form: () => ({}) },
};
