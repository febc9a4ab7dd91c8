import { randomUUID } from 'node:crypto';
import { database } from '#lib/db/client.ts';
import { hashPassword } from '#features/post-passwords/hash.ts';
import { newToken, tokenHash } from '#lib/token.ts';
import type { Cast } from './cast.ts';
import { setSite } from './site-stage.ts';

/** Made once: it takes its time. */
const passwordHash = hashPassword('tide');

/** What there is to act upon, made anew for each try. */
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** Those who are in, and may have recommended and followed. */
const INSIDE = ['owner', 'other reader', 'author', 'editor', 'admin'] as const;

/** A post with a comment of the owner's, one of a guest's that all others recommend, one that waits, and an old one that bears the asker's address. */
export async function setStage(cast: Cast, asker: { id: string; email: string } | null, now: Date) {
  const slug = `post-${randomUUID()}`;
  const post = { path: `/${slug}/`, slug, title: 'A post', source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: now, lastCommentNumber: 6 } as const;
  const { id: postId } = await database().post.create({ data: post, select: { id: true } });
  const otherSlug = `${slug}-other`;
  const { id: otherPost } = await database().post.create({ data: { ...post, path: `/${otherSlug}/`, slug: otherSlug }, select: { id: true } });
  const { id: protectedPost } = await database().post.create({ data: { ...post, path: `/${slug}-protected/`, slug: `${slug}-protected`, passwordHash: await passwordHash }, select: { id: true } });
  const { id: draft } = await database().post.create({ data: { ...post, path: `/${slug}-draft/`, slug: `${slug}-draft`, html: '<p>Text</p>', status: 'DRAFT', createdById: cast.author }, select: { id: true } });
  const { id: binned } = await database().post.create({ data: { ...post, path: `/${slug}-bin/`, slug: `${slug}-bin`, status: 'TRASHED' }, select: { id: true } });
  const texts = { postId: draft, title: 'Earlier', excerpt: '', source: '<p>Earlier</p>' };
  const { id: revision } = await database().revision.create({ data: { ...texts, kind: 'SAVE', createdAt: now }, select: { id: true } });
  for (const part of ['author', 'editor', 'admin'] as const) await database().revision.create({ data: { ...texts, kind: 'AUTOSAVE', userId: cast[part], createdAt: now }, select: { id: true } });
  if (asker) await database().postPresence.create({ data: { postId: otherPost, userId: asker.id, since: now, seenAt: now }, select: { postId: true } });
  const ownComment = await comment(postId, 1, { userId: cast.owner, createdAt: now });
  const guestComment = await comment(postId, 2, { guestName: 'A guest' });
  const waiting = await comment(postId, 3, { guestName: 'A guest', status: 'PENDING', shown: false, heldFor: 'newcomer' });
  const ownWaiting = await comment(postId, 6, { userId: cast.owner, status: 'PENDING', shown: false, createdAt: now });
  const heldKey = randomUUID();
  await database().heldComment.create({ data: { key: heldKey, postId, source: 'Not posted yet', userId: cast.owner }, select: { key: true } });
  const source = await database().importSource.upsert({ where: { kind_siteUrl: { kind: 'wordpress', siteUrl: 'https://old.example' } }, create: { kind: 'wordpress', siteUrl: 'https://old.example' }, update: {}, select: { id: true } });
  const old = { importId: source.id, guestName: 'As was' };
  const otherSession = `another session ${slug}`;
  if (asker) {
    await database().session.create({ data: { tokenHash: otherSession, userId: asker.id, expires: new Date('2999-01-01') }, select: { userId: true } });
    await database().account.upsert({ where: { provider_providerAccountId: { provider: 'github', providerAccountId: asker.id } }, create: { userId: asker.id, type: 'oauth', provider: 'github', providerAccountId: asker.id }, update: {}, select: { userId: true } });
    const picture = await database().media.create({ data: { file: `${slug}.webp`, mime: 'image/webp', bytes: 1, uploaderId: asker.id }, select: { id: true } });
    await database().user.update({ where: { id: asker.id }, data: { imageId: picture.id }, select: { id: true } });
    await comment(postId, 4, { ...old, legacyId: postId, guestEmail: asker.email });
    await comment(postId, 5, { ...old, legacyId: postId + 1_000_000, guestEmail: null, userId: asker.id, claimed: true });
  }
  for (const part of INSIDE) {
    await database().recommendation.create({ data: { commentId: guestComment, userId: cast[part] }, select: { commentId: true } });
    await database().threadFollow.create({ data: { rootId: guestComment, userId: cast[part] }, select: { rootId: true } });
    await database().postFollow.create({ data: { postId, userId: cast[part] }, select: { postId: true } });
    await database().notification.create({ data: { userId: cast[part], kind: 'REPLY', commentId: ownComment, dedupeKey: `reply:${slug}`, createdAt: now }, select: { id: true } });
  }
  await database().comment.update({ where: { id: guestComment }, data: { recommendCount: INSIDE.length }, select: { id: true } });
  const { id: sharedPicture } = await database().media.create({ data: { file: `${slug}-shared.webp`, mime: 'image/webp', bytes: 1, widths: [1], width: 1, height: 1 }, select: { id: true } });
  const { id: binnedPicture } = await database().media.create({ data: { file: `${slug}-binned.webp`, mime: 'image/webp', bytes: 1, deletedAt: now }, select: { id: true } });
  const token = newToken();
  await database().oneTimeLink.create({ data: { tokenHash: tokenHash(token), purpose: 'sign-in', subject: `${slug}@example.org`, expires: new Date(now.getTime() + 600_000), createdAt: now }, select: { tokenHash: true } });
  return { ...(await setSite()), draft, binned, revision, postId, otherPost, protectedPost, otherSession, ownComment, ownWaiting, heldKey, ownerId: cast.owner, guestComment, waiting, sharedPicture, binnedPicture, signInToken: token };
}

type Facts = { userId?: string; guestName?: string; guestEmail?: string | null; createdAt?: Date; status?: 'APPROVED' | 'PENDING'; shown?: boolean; heldFor?: string; importId?: number; legacyId?: number; claimed?: boolean };

async function comment(postId: number, number: number, { claimed: _claimed, ...facts }: Facts): Promise<number> {
  const row = { postId, rootId: 0, number, threadPath: String(number).padStart(5, '0'), status: 'APPROVED', shown: true, source: 'Words', html: '<p>Words</p>', ...facts } as const;
  const { id } = await database().comment.create({ data: row, select: { id: true } });
  await database().comment.update({ where: { id }, data: { rootId: id }, select: { id: true } });
  return id;
}
