import type { Metadata } from 'next';
import { answerWithStatus } from '#lib/cache/scope.ts';
import { getPreview } from '#features/posts/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { DraftPage } from '#components/posts/DraftPage.tsx';
import { notThere } from '#components/site/not-there.tsx';

export const metadata: Metadata = { title: 'Preview', robots: { index: false, follow: false }, referrer: 'no-referrer' };

/** A post for whoever has its secret link; it knows nobody, and is never kept. */
export default async function PreviewPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const [site, article] = await Promise.all([getSite(), getPreview(key)]);
  if (!article) return notThere();
  answerWithStatus(200, { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
  return (
    <DraftPage article={article} site={site}>
      {article.status === 'PUBLISHED' ? <>This is published: <a href={article.path}>read it at its own address</a>.</> : 'A preview, for you alone: this is not published yet, and may change.'}
    </DraftPage>
  );
}
