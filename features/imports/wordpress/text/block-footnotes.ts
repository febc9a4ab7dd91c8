import { markOf, note } from './footnotes.ts';
import { htmlTag } from './html-tag.ts';

const MARK = /<sup data-fn="([\w-]{1,80})"[^<>]*>(?:<a\b[^<>]*>)?([^<>]{0,20})(?:<\/a>)?<\/sup>/g;

/**
 * The footnotes of the block editor, whose texts WordPress keeps with the post: marks and notes in the form in which this site's
 * editor writes them. `stored` is the post's meta value 'footnotes'.
 */
export function blockFootnotes(text: string, stored: string): { text: string; list: string; missing: boolean } {
  if (!text.includes('data-fn=')) return { text, list: '', missing: false };
  const notes = new Map(storedNotes(stored).map(({ id, content }) => [id, content]));
  let missing = false;
  const used = new Set<string>();
  const marked = text.replace(MARK, (written, id: string, sign: string) => {
    if (!notes.has(id)) {
      missing = true;
      return written;
    }
    if (used.has(id)) return htmlTag('sup', {}, htmlTag('a', { href: `#note-${id}` }, sign));
    used.add(id);
    return markOf(`note-${id}`, sign);
  });
  const items = [...used].map((id) => note({ id: `note-${id}`, html: notes.get(id) ?? '' }));
  return { text: marked, list: items.length === 0 ? '' : htmlTag('section', { class: 'footnotes' }, htmlTag('ol', {}, items.join(''))), missing };
}

function storedNotes(json: string): { id: string; content: string }[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.flatMap(noteOf) : [];
  } catch {
    return [];
  }
}

function noteOf(value: unknown): { id: string; content: string }[] {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('content' in value)) return [];
  const { id, content } = value;
  return typeof id === 'string' && typeof content === 'string' ? [{ id, content }] : [];
}
