import { announce } from './announce.ts';
import { idOf } from './comment-link.ts';
import { improveField, insert } from './compose.ts';
import { offerCopying } from './copy-link.ts';
import { goTo } from './elements.ts';
import { offerFolding } from './fold.ts';
import { markNew, rememberSeen } from './new-since.ts';
import { listenForPanels } from './panels.ts';
import { offerQuoting } from './quote.ts';
import { offerRecommending } from './recommend.ts';
import { listenForSending } from './send.ts';
import { askViewer, greet, offerEditing } from './viewer.ts';
import { markForViewer } from './viewer-marks.ts';

/** Everything that scripts add to a discussion, which works without them too; and to the masthead, whose reader this is. */
export function improveDiscussion(): void {
  const discussion = document.querySelector<HTMLElement>('#comments');
  void markViewer(discussion);
  if (!discussion) return;
  improve(discussion);
  markNew(discussion);
  listenForPanels(improveFields);
  listenForSending(refresh, improveFields);
  offerQuoting(answerWith);
}

function improve(discussion: HTMLElement): void {
  offerRecommending(discussion);
  offerCopying(discussion);
  offerFolding(discussion);
  improveFields(discussion);
}

function improveFields(place: HTMLElement): void {
  for (const field of place.querySelectorAll<HTMLTextAreaElement>('textarea[name=source]')) improveField(field);
}

async function markViewer(discussion: HTMLElement | null): Promise<void> {
  // Without an answer the page stays what it is for everybody.
  const article = document.querySelector<HTMLElement>('article[data-post]');
  const facts = await askViewer(discussion?.dataset.post ?? article?.dataset.post).catch(() => undefined);
  if (!facts) return;
  greet(facts);
  offerEditing(article, facts);
  if (discussion?.dataset.post) markForViewer(discussion, facts, Date.now());
}

/** Takes the discussion as it now is from a page that came, and leads the reader to what is new of theirs. */
async function refresh(page: Document, form: HTMLFormElement): Promise<void> {
  const standing = document.querySelector<HTMLElement>('#comments');
  if (!standing) return;
  const before = new Set([...standing.querySelectorAll('.comment')].map(idOf));
  const place = idOf(form.closest('li')?.querySelector('.comment') ?? standing);
  const fresh = page.querySelector<HTMLElement>('#comments');
  form.closest('.comment-panel')?.remove();
  if (fresh) standing.replaceWith(fresh);
  const discussion = fresh ?? standing;
  rememberSeen(discussion);
  if (fresh) improve(fresh);
  else form.reset();
  await markViewer(discussion);
  const mine = [...discussion.querySelectorAll<HTMLElement>('.comment')].find((comment) => !before.has(idOf(comment)) && comment.querySelector('a[href$="/delete/"]'));
  const target = mine ?? discussion.querySelector<HTMLElement>(`#comment-${place}`) ?? discussion;
  goTo(target);
  announce(messageFor(target, mine !== undefined));
}

function messageFor(target: HTMLElement, isNew: boolean): string {
  if (target.classList.contains('comment-pending')) return 'Your comment waits for a moderator';
  return isNew ? 'Your comment is posted' : 'Done';
}

/** Opens the answer to a comment with words of it quoted. */
function answerWith(comment: Element, quote: string): void {
  const panel = comment.parentElement?.querySelector(':scope > .comment-panel textarea');
  if (panel instanceof HTMLTextAreaElement) return insert(panel, quote);
  const item = comment.parentElement;
  const opened = new MutationObserver(() => {
    const field = item?.querySelector<HTMLTextAreaElement>(':scope > .comment-panel textarea');
    if (!field) return;
    opened.disconnect();
    insert(field, quote);
  });
  if (item) opened.observe(item, { childList: true, subtree: true });
  comment.querySelector<HTMLAnchorElement>('a[href$="/reply/"]')?.click();
}
