import { countryName } from '#features/readings/part-names.ts';
import type { TopPost } from '#features/readings/queries.ts';
import { readingAddress, type Span } from '#features/readings/spans.ts';
import { ShareList, type Level } from './ShareList.tsx';

type Count = { key: string; reads: number };
type Props = { span: Span; posts: readonly TopPost[]; referrers: readonly Count[]; countries: readonly Count[]; language: string; /** Of the lists' headings. */ level: Level };

/** What was read most in a span, and from where readers came. */
export function TopLists({ span, posts, referrers, countries, language, level }: Props) {
  return (
    <div className="share-lists">
      <ShareList level={level} title="Most read" language={language} empty="No post was read in this time." rows={posts.map(({ id, title, reads }) => ({ key: String(id), name: title || 'Untitled', reads, href: readingAddress({ ...span, postId: id }) }))} />
      <ShareList level={level} title="Sites that led here" language={language} empty="Nobody came by a link on another site, or their browser did not say so." rows={referrers.map(({ key, reads }) => ({ key, name: key, reads }))} />
      {countries.length > 0 && <ShareList level={level} title="Countries" language={language} empty="" rows={countries.map(({ key, reads }) => ({ key, name: countryName(key), reads }))} />}
    </div>
  );
}
