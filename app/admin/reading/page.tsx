import type { Metadata } from 'next';
import { dayOf } from '#features/readings/days.ts';
import { canSeeReadings } from '#features/readings/policy.ts';
import { readingParts, readingSums, readPost, topKeys, topPosts } from '#features/readings/queries.ts';
import { readingAddress, readReadingQuery, spanName } from '#features/readings/spans.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { PageHead } from '#components/admin/PageHead.tsx';
import { ReadingChart } from '#components/readings/ReadingChart.tsx';
import { ReadingSums } from '#components/readings/ReadingSums.tsx';
import { SpanLinks } from '#components/readings/SpanLinks.tsx';
import { TopLists } from '#components/readings/TopLists.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Reading' };

const MOST = 50;

/** What was read in a day, month or year, on the whole site or of one post. */
export default async function ReadingPage({ searchParams }: Props) {
  const { language, timeZone } = await getSite();
  const today = dayOf(new Date(), timeZone);
  const filter = readReadingQuery(await searchParams, today);
  await requireViewer(readingAddress(filter), canSeeReadings);
  const [post, parts] = await Promise.all([filter.postId ? readPost(filter.postId) : null, readingParts(filter, filter.postId)]);
  const name = spanName(filter, language);
  if (filter.postId && !post) return <main id="content" className="admin-main"><PageHead title="Reading" back={{ href: '/admin/reading/', label: 'Reading' }}>There is no such post any more.</PageHead></main>;
  return (
    <main id="content" className="admin-main">
      {post ? (
        <PageHead title={post.title || 'Untitled'} back={{ href: readingAddress({ span: filter.span, start: filter.start }), label: 'Reading' }}>
          {post.reads === 1 ? 'Read once' : `Read ${post.reads.toLocaleString(language)} times`} since counting began. <a href={post.path}>To the post</a>
        </PageHead>
      ) : (
        <PageHead title="Reading">Pages that people read, counted without cookies and without keeping who it was. Robots are left out. Single days are kept for 400 days, months and years for good.</PageHead>
      )}
      <SpanLinks filter={filter} today={today} language={language} />
      {!post && <div className="reading-head"><ReadingSums label={name} sums={await readingSums(filter)} language={language} addedUp={filter.span !== 'DAY'} /></div>}
      <ReadingChart parts={parts} language={language} title={filter.span === 'DAY' ? `Pages read, the thirty days to ${name}` : `Pages read, ${name}`} chosen={filter.span === 'DAY' ? filter.start : today} />
      {!post && <TopLists level="h2" span={filter} posts={await topPosts(filter, MOST)} referrers={await topKeys('REFERRER', filter, MOST)} countries={await topKeys('COUNTRY', filter, MOST)} language={language} />}
    </main>
  );
}
