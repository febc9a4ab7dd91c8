import { button } from './elements.ts';

/** Words marked in a comment can be answered: a button beside the selection opens the answer with them quoted. */
export function offerQuoting(answer: (comment: Element, quote: string) => void): void {
  let offer: HTMLButtonElement | undefined;
  document.addEventListener('selectionchange', () => {
    const found = selectedWords();
    offer?.remove();
    if (!found) return;
    offer = button('Quote in a reply', 'comment-quote', () => answer(found.comment, quoted(found.words)));
    // A press would take the selection away before the click.
    offer.addEventListener('pointerdown', (event) => event.preventDefault());
    found.comment.querySelector('footer')?.append(offer);
  });
}

/** What is selected, where it lies within one comment's text. */
function selectedWords(): { comment: Element; words: string } | undefined {
  const selection = getSelection();
  const words = selection?.toString().trim();
  if (!selection || !words || selection.rangeCount === 0) return undefined;
  const { commonAncestorContainer: node } = selection.getRangeAt(0);
  const body = (node instanceof Element ? node : node.parentElement)?.closest('.said');
  const comment = body?.closest('.comment');
  return comment ? { comment, words } : undefined;
}

export const quoted = (words: string): string => `${words.replace(/^/gm, '> ')}\n\n`;
