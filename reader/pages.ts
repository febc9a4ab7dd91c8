/** A page of this site as it came, and the address that it came from in the end. */
export type Fetched = { page: Document; path: string };

/** Gets a page, or sends a form to it, as the browser itself would, without leaving this one. Rejects where no page came. */
export async function fetchPage(address: string, form?: FormData | URLSearchParams): Promise<Fetched> {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { accept: 'text/html' }, ...(form && { method: 'POST', body: form }) });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || answer.status >= 500) throw new Error(`${address} answered ${answer.status}`);
  return { page: new DOMParser().parseFromString(await answer.text(), 'text/html'), path: pathOf(answer.url) };
}

export function pathOf(address: string): string {
  const { pathname, search } = new URL(address, location.href);
  return pathname + search;
}

/** What a page about one comment is for, without its heading and the comment itself, which stand where it is opened. */
export function panelOf(page: Document): Element[] {
  return [...(page.querySelector('main')?.children ?? [])].filter((part) => !part.matches('.list-head, .single-comment'));
}
