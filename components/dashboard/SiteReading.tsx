import { dayOf } from '#features/readings/days.ts';
import { readingParts, readingSums, topKeys, topPosts } from '#features/readings/queries.ts';
import { readingAddress, spanOf } from '#features/readings/spans.ts';
import { getSite } from '#features/settings/queries.ts';
import { ReadingChart } from '#components/readings/ReadingChart.tsx';
import { ReadingSums } from '#components/readings/ReadingSums.tsx';
import { TopLists } from '#components/readings/TopLists.tsx';

/** As many as can be taken in at a glance; the page of figures has more. */
const MOST = 7;

/** What is read today and this month, for those who run the site. */
export async function SiteReading({ now }: { now: Date }) {
  const { language, timeZone } = await getSite();
  const day = dayOf(now, timeZone);
  const [today, month] = [spanOf('DAY', day), spanOf('MONTH', day)];
  const [todays, months, parts, posts, referrers, countries] = await Promise.all([
    readingSums(today), readingSums(month), readingParts(month), topPosts(month, MOST), topKeys('REFERRER', month, MOST), topKeys('COUNTRY', month, MOST),
  ]);
  return (
    <section className="admin-section" aria-labelledby="reading">
      <h2 id="reading">Reading</h2>
      {months.reads === 0 ? (
        <p className="admin-lead">Nobody has read anything this month yet. Each page that a person reads is counted here within seconds: without cookies, and without keeping who it was. Robots are left out.</p>
      ) : (
        <>
          <div className="reading-head">
            <ReadingSums label="Today" sums={todays} language={language} />
            <ReadingSums label="This month" sums={months} language={language} addedUp />
          </div>
          <ReadingChart parts={parts} language={language} title="Pages read this month" chosen={day} />
          <TopLists level="h3" span={month} posts={posts} referrers={referrers} countries={countries} language={language} />
          <p className="queue-more"><a href={readingAddress(month)}>All figures</a></p>
        </>
      )}
    </section>
  );
}
