import { dayOf } from '#features/readings/days.ts';
import { ownTopPosts } from '#features/readings/queries.ts';
import { spanOf } from '#features/readings/spans.ts';
import { getSite } from '#features/settings/queries.ts';
import { ShareList } from '#components/readings/ShareList.tsx';

const MOST = 10;

/** What is read this month of an author's own posts. */
export async function OwnReading({ userId, now }: { userId: string; now: Date }) {
  const { language, timeZone } = await getSite();
  const posts = await ownTopPosts(userId, spanOf('MONTH', dayOf(now, timeZone)), MOST);
  return (
    <section className="admin-section" aria-labelledby="reading">
      <h2 id="reading">Your posts this month</h2>
      <ShareList level="h3" title="Pages read" language={language} empty="None of your posts has been read this month yet. Reads are counted as soon as a post is published." rows={posts.map(({ id, title, path, reads }) => ({ key: String(id), name: title, reads, href: path }))} />
    </section>
  );
}
