import { dependOn } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { diffTexts } from '#lib/text-diff.ts';
import { readable, textBefore } from './revision-queries.ts';
import { postTag } from './tags.ts';

/** A post that has more of them is a diary. */
const MOST_CHANGES = 100;

/** Each change of a published post that its readers were told of, the newest first, with what it changed word by word. */
export async function getHistory(postId: number) {
  dependOn(postTag(postId));
  const changes = await database().revision.findMany({
    where: { postId, kind: { in: ['CORRECTION', 'UPDATE'] } }, orderBy: { id: 'desc' }, take: MOST_CHANGES,
    select: { id: true, kind: true, note: true, createdAt: true, title: true, excerpt: true, source: true },
  });
  return Promise.all(
    changes.map(async ({ id, kind, note, createdAt, ...text }) => {
      const before = await textBefore(postId, id);
      return { id, kind, note, createdAt, lines: before ? diffTexts(readable(before), readable(text)) : [] };
    }),
  );
}
