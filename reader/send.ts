import { announce } from './announce.ts';
import { forgetDraft } from './compose.ts';
import { element, goTo } from './elements.ts';
import { fetchPage, panelOf, pathOf, type Fetched } from './pages.ts';

/**
 * Sends the discussion's forms without leaving the page. What comes back decides: the discussion with the new comment in
 * it, a form that says what is wrong, or a page of another kind, to which the reader is taken.
 */
export function listenForSending(refresh: (fetched: Document, form: HTMLFormElement) => Promise<void>, ready: (place: HTMLElement) => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post' || !form.closest('#comments')) return;
    event.preventDefault();
    if (form.ariaBusy) return; // a double click
    form.ariaBusy = 'true';
    const sent = new FormData(form, event.submitter);
    if (sent.get('key') === '') sent.set('key', keyOf(form));
    const own = form.getAttribute('action'); // one that is sent as plain fields; the others go to their page
    fetchPage(own || addressOf(form), own ? fieldsOf(sent) : sent)
      .then(
        (fetched) => arrived(form, fetched, refresh, ready),
        () => tell(form, 'It could not be sent: the connection or the site failed. What you typed is still here. Please try again.'),
      )
      .finally(() => (form.ariaBusy = null));
  });
}

/** One comment has one key, however often it is sent. */
function keyOf(form: HTMLFormElement): string {
  form.dataset.key ??= crypto.randomUUID();
  return form.dataset.key;
}

function fieldsOf(form: FormData): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') fields.set(name, value);
  return fields;
}

const addressOf = (form: HTMLFormElement): string => form.closest<HTMLElement>('[data-address]')?.dataset.address ?? pathOf(location.href);

async function arrived(form: HTMLFormElement, fetched: Fetched, refresh: (page: Document, form: HTMLFormElement) => Promise<void>, ready: (place: HTMLElement) => void): Promise<void> {
  const { page, path } = fetched;
  if (path.startsWith('/sign-in/')) return location.assign(path);
  if (path.startsWith('/not-done/')) return tell(form, 'That could not be done just now. What you typed is still here: wait a little, load the page again, and see how it stands.');
  const here = pathOf(location.href);
  if (path.startsWith('/discuss/held/') || (path !== here && path === addressOf(form))) return showAgain(form, fetched, ready);
  forgetDraft(form);
  if (path === here || /^\/comment\/\d+\/waiting\//.test(path)) return refresh(page, form);
  location.assign(path);
}

/** The same form, with what is wrong with it, or with how the comment will look, in place of the old one. */
function showAgain(form: HTMLFormElement, { page, path }: Fetched, ready: (place: HTMLElement) => void): void {
  const content = panelOf(page);
  if (content.length === 0) return location.assign(path);
  const standing = form.closest<HTMLElement>('[data-address]');
  const place = standing ?? element('div', 'comment-again');
  const close = place.querySelector('.panel-close');
  place.dataset.address = path;
  place.replaceChildren(...content, ...(close ? [close] : []));
  if (!standing) form.replaceWith(place);
  ready(place);
  const first = place.querySelector<HTMLElement>('[role=alert], .form-done, .comment-preview, textarea');
  if (first) goTo(first);
}

function tell(form: HTMLFormElement, message: string): void {
  form.querySelector('.form-error')?.remove();
  const error = element('p', 'form-error', message);
  error.setAttribute('role', 'alert');
  form.prepend(error);
  announce(message);
}
