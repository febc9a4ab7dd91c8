import { announce } from './announce.ts';
import { idOf } from './comment-link.ts';
import { button } from './elements.ts';

/** Copies the address at which a comment is found whatever page it is on by then. Clipboards are for secure pages only. */
export function offerCopying(discussion: Element): void {
  if (!navigator.clipboard) return;
  for (const comment of discussion.querySelectorAll('.comment')) {
    const copy = button('Link', '', () => {
      navigator.clipboard.writeText(new URL(`/comment/${idOf(comment)}/`, location.href).href).then(
        () => {
          copy.textContent = 'Copied';
          announce('Link copied');
        },
        () => announce('The link could not be copied'),
      );
    });
    copy.ariaLabel = 'Copy the link to this comment';
    comment.querySelector('footer')?.append(copy);
  }
}
