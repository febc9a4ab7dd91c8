import { button, goTo } from './elements.ts';
import { recall, remember } from './storage.ts';

/** Marks the comments that came since the reader's last visit to this discussion, and leads from one to the next. */
export function markNew(discussion: HTMLElement): void {
  const seen = Number(recall(keyOf(discussion)) ?? Number.NaN);
  rememberSeen(discussion);
  const fresh = [...discussion.querySelectorAll<HTMLElement>('.comment')].filter((comment) => numberOf(comment) > seen);
  if (fresh.length === 0) return;
  for (const comment of fresh) comment.classList.add('comment-new');
  let next = 0;
  const jump = button(fresh.length === 1 ? '1 new since your last visit' : `${fresh.length} new since your last visit`, 'button-plain comments-jump', () => {
    const target = fresh[next++ % fresh.length];
    if (target) goTo(target);
  });
  discussion.append(jump);
}

/** All that stands here now is seen; with it, what its reader has just written. */
export function rememberSeen(discussion: HTMLElement): void {
  const { post, last } = discussion.dataset;
  if (post && last) remember(keyOf(discussion), last);
}

const keyOf = ({ dataset }: HTMLElement): string => `seen-${dataset.post ?? ''}`;
const numberOf = (comment: Element): number => Number(comment.querySelector('header > b')?.textContent);
