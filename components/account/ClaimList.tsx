import type { DateStyle } from '#lib/dates.ts';
import { CLAIMS_A_PAGE } from '#features/claims/limits.ts';
import type { ClaimableComment } from '#features/claims/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { Pager } from '#components/ui/Pager.tsx';

type Props = { comments: ClaimableComment[]; count: number; page: number; style: DateStyle };

/** Comments that a reader could make theirs: under which post, how each begins, and the name that was typed with it. */
export function ClaimList({ comments, count, page, style }: Props) {
  const address = (other: number) => `/account/claim/${other === 1 ? '' : `?page=${other}`}`;
  return (
    <>
      <ol className="own-list" start={(page - 1) * CLAIMS_A_PAGE + 1}>
        {comments.map(({ id, post, name, createdAt, beginning }) => (
          <li key={id}>
            <p>{post ? <a href={post.path}>{post.title}</a> : 'A post that is not public now'}</p>
            <p>{beginning || 'A comment without words'}</p>
            <p className="form-hint">{name?.trim() || 'No name'} · <DateTime date={createdAt} style={style} /></p>
          </li>
        ))}
      </ol>
      <Pager
        label="Pages of comments"
        page={page}
        words={{ newer: 'Newer comments', older: 'Older comments' }}
        newer={page > 1 ? address(page - 1) : undefined}
        older={count > page * CLAIMS_A_PAGE ? address(page + 1) : undefined}
      />
    </>
  );
}
