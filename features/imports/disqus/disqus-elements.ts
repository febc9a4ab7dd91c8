import { SaxesParser } from 'saxes';
import { ArchiveError } from '../archive-error.ts';
import type { ArchiveFile } from '../archive-file.ts';

/** A category, thread or post of an export, or a part of one. `id` is what it is numbered by; `text` its own text. */
export interface DisqusElement {
  name: string;
  id: string;
  text: string;
  parts: DisqusElement[];
}

/** A comment may be long; beyond this a file is an attack or a mistake. */
const LARGEST = 16 * 1024 * 1024;
const DEEPEST = 16;
const NOT_DISQUS = 'the file is no export of Disqus: it does not begin with a disqus element.';

/**
 * Reads a Disqus export of any size and yields what stands in it, one after the other. Memory holds one at a time.
 * Characters that XML cannot hold are dropped. Throws an ArchiveError with the line where the file is not sound.
 */
export async function* disqusElements(file: ArchiveFile): AsyncGenerator<DisqusElement> {
  const reader = createReader();
  const decoder = new TextDecoder();
  for await (const bytes of file.open()) yield* reader.read(decoder.decode(bytes, { stream: true }));
  yield* reader.read(decoder.decode());
  reader.end();
}

function createReader() {
  const parser = new SaxesParser({ xmlns: true });
  const open: DisqusElement[] = [];
  let finished: DisqusElement[] = [];
  let begun = false;
  let recordStart = 0;
  const refuse = (reason: string) => new ArchiveError(reason, parser.line, Math.max(1, parser.column));

  parser.on('error', (error) => {
    throw refuse(`the file is not sound XML there (${error.message.replace(/^\d+:\d+: /, '')}). Export it again.`);
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY')) throw refuse('the file defines entities of its own, which no export of Disqus does. It is refused for safety.');
  });
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length === 0 && local !== 'disqus') throw refuse(NOT_DISQUS);
    if (open.length >= DEEPEST) throw refuse('its elements are nested deeper than those of any export of Disqus.');
    const element = { name: local, id: Object.values(attributes).find((attribute) => attribute.local === 'id')?.value ?? '', text: '', parts: [] };
    if (open.length > 1) open.at(-1)?.parts.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element && open.length > 1) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element || open.length !== 1) return;
    recordStart = parser.position;
    finished.push(element);
  });

  return {
    read(piece: string): DisqusElement[] {
      let text = piece.replace(/[^\t\n\r -\ufffd]/g, '');
      if (!begun) text = text.replace(/^[\s\ufeff]+/, '');
      if (text === '') return [];
      begun = true;
      parser.write(text);
      if (parser.position - recordStart > LARGEST + text.length) throw refuse('one comment is larger than 16 million characters, which cannot be read.');
      const taken = finished;
      finished = [];
      return taken;
    },
    end() {
      if (!begun) throw refuse('the file is empty.');
      parser.close();
    },
  };
}

/** A part of an element; undefined where there is none. */
export function partOf(element: DisqusElement, name: string): DisqusElement | undefined {
  return element.parts.find((part) => part.name === name);
}

export function textOf(element: DisqusElement, name: string): string {
  return partOf(element, name)?.text.trim() ?? '';
}
