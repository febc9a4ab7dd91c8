import { announce } from './announce.ts';
import { idOf } from './comment-link.ts';
import { button } from './elements.ts';
import { fetchPage } from './pages.ts';
import { isSignedIn } from './viewer.ts';

/** One press recommends a comment, another takes it back; without scripts the same form stands on the comment's own page. */
export function offerRecommending(discussion: Element): void {
  for (const comment of discussion.querySelectorAll('.comment')) {
    const acts = comment.querySelector('footer');
    if (!acts) continue;
    const standing = [...acts.querySelectorAll('span')].find((span) => span.textContent?.endsWith('recommend'));
    const press = button('Recommend', 'comment-recommend', () => void recommend(press, idOf(comment)));
    press.dataset.count = standing?.textContent?.match(/\d+/)?.[0] ?? '0';
    press.ariaPressed = 'false';
    standing?.remove(); // the button says it
    label(press);
    acts.append(press); // behind the others, which stay where they are
  }
}

/** Shows whether whoever reads has recommended the comment. */
export function showRecommended(acts: Element | null, recommended: boolean): void {
  const press = acts?.querySelector<HTMLButtonElement>('.comment-recommend');
  if (!press) return;
  press.ariaPressed = String(recommended);
  label(press);
}

async function recommend(press: HTMLButtonElement, id: number): Promise<void> {
  const address = `/comment/${id}/more/`;
  if (!isSignedIn()) return location.assign(`/sign-in/?next=${encodeURIComponent(`/comment/${id}/`)}`);
  const was = press.ariaPressed === 'true';
  show(press, !was);
  try {
    const { page } = await fetchPage(address);
    const form = page.querySelector<HTMLFormElement>(was ? 'form[data-unrecommend]' : 'form[data-recommend]');
    if (!form) return location.assign(address);
    const { path } = await fetchPage(address, new FormData(form));
    if (path.startsWith('/not-done/')) throw new Error('It was refused.');
    announce(was ? 'No longer recommended' : 'Recommended');
  } catch {
    show(press, was);
    announce('That did not work. Please try again.');
  }
}

function show(press: HTMLButtonElement, recommended: boolean): void {
  press.dataset.count = String(Number(press.dataset.count) + (recommended ? 1 : -1));
  press.ariaPressed = String(recommended);
  label(press);
}

function label(press: HTMLButtonElement): void {
  const count = Number(press.dataset.count);
  press.textContent = `${press.ariaPressed === 'true' ? 'Recommended' : 'Recommend'}${count > 0 ? ` ${count}` : ''}`;
}
