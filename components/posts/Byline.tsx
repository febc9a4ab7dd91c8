import { Fragment } from 'react';
import { authorPath } from '#features/authors/address.ts';

type Props = { bylines: readonly { author: { slug: string; name: string } }[] };

/** "By A", "By A and B", "By A, B and C", each name linked; nothing for a post without a byline. */
export function Byline({ bylines }: Props) {
  if (bylines.length === 0) return null;
  return (
    <span className="byline">
      By{' '}
      {bylines.map(({ author }, index) => (
        <Fragment key={author.slug}>
          {index > 0 && (index === bylines.length - 1 ? ' and ' : ', ')}
          <a href={authorPath(author.slug)} rel="author">{author.name}</a>
        </Fragment>
      ))}
    </span>
  );
}
