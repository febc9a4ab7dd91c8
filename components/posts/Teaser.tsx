import type { DateStyle } from '#lib/dates.ts';
import { excerptOf } from '#lib/html/text.ts';
import { categoryPath } from '#features/categories/address.ts';
import { shownPicture } from '#features/media/select.ts';
import type { PostSummary } from '#features/posts/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { PictureImage } from '#components/media/PictureFigure.tsx';
import { Byline } from './Byline.tsx';
import { commentCount } from './comment-count.ts';

const EXCERPT_CHARACTERS = 220;

type Props = { post: PostSummary; style: DateStyle; level?: 'h2' | 'h3'; short?: boolean };

/** A post in a list. `short` leaves out the picture and the excerpt's length. */
export function Teaser({ post, style, level: Heading = 'h2', short = false }: Props) {
  const category = post.categories[0]?.category;
  const picture = short ? null : shownPicture(post.picture);
  return (
    <article className="teaser">
      <div>
        {category && !short && <p className="kicker"><a href={categoryPath(category.slug)}>{category.name}</a></p>}
        <Heading><a href={post.path}>{post.title}</a></Heading>
        <p className="teaser-excerpt">{post.excerpt || excerptOf(post.text, EXCERPT_CHARACTERS)}</p>
        <p className="teaser-facts">
          <Byline bylines={post.bylines} />
          {post.bylines.length > 0 && ' · '}
          {post.publishedAt && <DateTime date={post.publishedAt} style={style} />}
          {' · '}
          <a href={`${post.path}#comments`}>{commentCount(post.commentCount)}</a>
        </p>
      </div>
      {picture && (
        <div className="teaser-picture">
          <PictureImage picture={picture} sizes="(width >= 48rem) 14rem, 100vw" alt="" />
        </div>
      )}
    </article>
  );
}
