import type { Database, Transaction } from '#lib/db/client.ts';
import { published } from '#features/posts/published.ts';

/** The newest published post that an old site brought, in whatever run; null where it brought none. */
export async function newestImported(db: Database | Transaction, sourceId: number): Promise<{ path: string; title: string } | null> {
  return db.post.findFirst({
    where: { importId: sourceId, kind: 'POST', publishedAt: { not: null }, ...published },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: { path: true, title: true },
  });
}
