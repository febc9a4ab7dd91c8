import { element } from './elements.ts';
import { markdownOf } from './markdown.ts';
import { recall, remember } from './storage.ts';

/** So many milliseconds after the last key, what was typed is kept. */
const KEEP_MS = 400;
/** From so many characters before its end on, a reader is told how much room there is. */
const COUNT_FROM = 500;

/** Makes a comment's field keep what is typed, count it, take rich text as Markdown, and send on Ctrl-Enter. */
export function improveField(field: HTMLTextAreaElement): void {
  const key = draftKey(field.form);
  if (!field.value) field.value = recall(key) ?? '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => remember(key, field.value);
  const count = counterOf(field);
  field.addEventListener('input', () => {
    count();
    clearTimeout(timer);
    timer = setTimeout(keep, KEEP_MS);
  });
  field.addEventListener('blur', keep);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) field.form?.requestSubmit();
  });
  field.addEventListener('paste', (event) => {
    const html = event.clipboardData?.getData('text/html');
    const text = html ? markdownOf(html) : '';
    if (!text || text === event.clipboardData?.getData('text/plain').trim()) return;
    event.preventDefault();
    insert(field, text);
  });
  count();
}

/** Puts text where the cursor is, as typing would, so that it can be undone. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // The only way that keeps the browser's own undo; where it is gone, the text still comes.
  if (!document.execCommand('insertText', false, text)) field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What was kept for a form is forgotten once it has arrived. */
export function forgetDraft(form: HTMLFormElement): void {
  remember(draftKey(form), '');
}

/** A draft belongs to what it answers: a post, or a comment. */
function draftKey(form: HTMLFormElement | null): string {
  const value = (name: string) => form?.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  return `draft-${value('postId')}-${value('parentId')}-${value('id')}`;
}

function counterOf(field: HTMLTextAreaElement): () => void {
  const most = Number(field.dataset.limit ?? 0);
  const counter = element('p', 'form-hint comment-counter');
  counter.setAttribute('role', 'status');
  field.after(counter);
  return () => {
    const left = most - field.value.length;
    counter.hidden = !most || left > COUNT_FROM;
    counter.textContent = left >= 0 ? `${left} characters left` : `${-left} characters too many`;
  };
}
