import { button } from './elements.ts';

/** A thread can be folded away; its first comment's head stays. */
export function offerFolding(discussion: Element): void {
  for (const replies of discussion.querySelectorAll('.replies')) {
    const item = replies.parentElement;
    const head = item?.querySelector(':scope > .comment > header');
    if (!item || !head) continue;
    const count = replies.querySelectorAll('.comment').length;
    const fold = button('−', 'comment-fold', () => show(item.classList.toggle('folded')));
    const show = (folded: boolean) => {
      fold.textContent = folded ? '+' : '−';
      fold.ariaLabel = `${folded ? 'Show' : 'Hide'} ${count === 1 ? '1 reply' : `${count} replies`}`;
      fold.ariaExpanded = String(!folded);
    };
    show(false);
    head.append(fold);
  }
}
