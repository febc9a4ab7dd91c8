import { discussionPath } from '#features/comments/address.ts';
import { ORDERS, type Order } from '#features/comments/order.ts';

const WORDS: Record<Order, string> = { oldest: 'Oldest', newest: 'Newest', recommended: 'Most recommended' };

/** The ways in which a discussion can be read, each a page of its own. */
export function CommentOrder({ path, order }: { path: string; order: Order }) {
  return (
    <nav className="comment-order" aria-label="Order of the comments">
      {ORDERS.map((each) => (
        <a key={each} href={`${discussionPath(path, 1, each)}#comments`} rel="nofollow" aria-current={each === order ? 'page' : undefined}>{WORDS[each]}</a>
      ))}
    </nav>
  );
}
