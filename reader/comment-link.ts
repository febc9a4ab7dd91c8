/** The number in a `#comment-N` hash, or `undefined`. */
export function commentNumber(hash: string): string | undefined {
  return /^#comment-(\d{1,19})$/.exec(hash)?.[1];
}

/** The number of a comment's article on the page. */
export const idOf = (comment: Element): number => Number(comment.id.replace('comment-', ''));

/**
 * Long discussions are paged, and an old link knows only the post: where the comment is not on this page, goes to the
 * address that finds it. Not again until it has been found, in case it is nowhere.
 */
export function leadToComment(): void {
  const number = commentNumber(location.hash);
  if (!number) return;
  if (document.getElementById(`comment-${number}`)) forget(number);
  else if (firstTime(number)) location.replace(`/comment/${number}/`);
}

const keyOf = (number: string): string => `sought-comment-${number}`;

function firstTime(number: string): boolean {
  const key = keyOf(number);
  try {
    if (sessionStorage.getItem(key)) return false;
    sessionStorage.setItem(key, '1');
    return true;
  } catch {
    // Without storage a circle could not be noticed.
    return false;
  }
}

function forget(number: string): void {
  try {
    sessionStorage.removeItem(keyOf(number));
  } catch {
    // Nothing was stored.
  }
}
