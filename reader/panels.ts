import { element, goTo } from './elements.ts';
import { fetchPage, panelOf, type Fetched } from './pages.ts';

/** What a page's link leads to, opened below the comment that it belongs to: a form to answer, to report, to edit. */
export function listenForPanels(ready: (panel: HTMLElement) => void): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('#comments a[href^="/comment/"]') : null;
    const item = link?.closest('li');
    if (!link || !item || !/^\/comment\/\d+\/[a-z]+\/$/.test(link.pathname)) return;
    event.preventDefault();
    if (closePanel(item, link.pathname)) return link.focus();
    link.ariaBusy = 'true';
    fetchPage(link.href)
      .then((fetched) => openPanel(item, link, fetched, ready))
      .catch(() => location.assign(link.href)) // the browser says it better
      .finally(() => (link.ariaBusy = null));
  });
}

function openPanel(item: Element, link: HTMLAnchorElement, { page, path }: Fetched, ready: (panel: HTMLElement) => void): void {
  const content = panelOf(page);
  if (content.length === 0 || path !== link.pathname) return location.assign(link.href); // to sign in, or the comment is gone
  closePanel(item);
  const panel = element('div', 'comment-panel');
  panel.dataset.address = path;
  panel.append(...content);
  const close = element('button', 'panel-close', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => {
    panel.remove();
    link.focus();
  });
  panel.append(close);
  item.querySelector(':scope > .comment')?.after(panel);
  ready(panel);
  const first = panel.querySelector<HTMLElement>('textarea, input:not([type=hidden]), button, a');
  if (first) goTo(first);
}

/** Closes what is open below a comment. True where that was the panel of just this address. */
function closePanel(item: Element, path?: string): boolean {
  const open = item.querySelector<HTMLElement>(':scope > .comment-panel');
  open?.remove();
  return open !== null && open.dataset.address === path;
}
