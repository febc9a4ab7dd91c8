import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { sampleBodies } from './body-fixture.ts';
import { deleteBlock, insertBlock, moveBlock } from './block-commands.ts';
import { openBody, writeBody } from './body.ts';
import { embedAttributes } from './embed-address.ts';
import { bodySchema } from './schema.ts';

const SOURCE = '<!-- wp:paragraph -->\n<p class="x"  >One   two</p>\n<!-- /wp:paragraph -->\n\n\n<P>Three</P>\n<div><b>raw</b><form></form></div>   \n<!-- wp:heading {"level":2} -->\n<h2>Four</h2>\n<!-- /wp:heading -->\n';

function stateOf(source: string, at?: number): EditorState {
  const doc = openBody(source, bodySchema);
  return EditorState.create({ doc, selection: at === undefined ? undefined : TextSelection.near(doc.resolve(at)) });
}

function edited(source: string, change: (tr: Transaction) => Transaction): string {
  const state = stateOf(source);
  return writeBody(change(state.tr).doc);
}

/** The place where the block of a number begins. */
function placeOf(source: string, number: number): number {
  let at = 0;
  openBody(source, bodySchema).forEach((_, offset, index) => {
    if (index === number) at = offset;
  });
  return at;
}

describe('an edited body', () => {
  it('is written anew only where it was edited', () => {
    expect(edited(SOURCE, (tr) => tr.insertText('!', placeOf(SOURCE, 1) + 6))).toBe(SOURCE.replace('<P>Three</P>', '<p>Three!</p>'));
  });

  it('keeps the attributes of what was edited, and the comments around it', () => {
    expect(edited(SOURCE, (tr) => tr.insertText('Then one', 1, 4))).toBe(SOURCE.replace('<p class="x"  >One   two', '<p class="x">Then one two'));
  });

  it('is its old bytes again when the change is taken back', () => {
    expect(edited(SOURCE, (tr) => tr.insertText('!', 1).delete(1, 2))).toBe(SOURCE);
  });

  it('loses a block with the comments around it, and nothing else', () => {
    const state = stateOf(SOURCE, 1);
    let after = SOURCE;
    deleteBlock(state, (tr) => (after = writeBody(tr.doc)));
    expect(after).toBe(SOURCE.slice(SOURCE.indexOf('<P>')));
  });

  it('takes a block along with the comments around it', () => {
    const state = stateOf(SOURCE, 1);
    let after = '';
    moveBlock(1)(state, (tr) => (after = writeBody(tr.doc)));
    expect(after).toMatch(/^<P>Three<\/P>\n+<!-- wp:paragraph -->\n<p class="x" {2}>One {3}two<\/p>\n<!-- \/wp:paragraph -->\n+<div>/);
  });

  it('has a new block on lines of its own', () => {
    const state = stateOf('<p>a</p><p>b</p>', 1);
    let after = '';
    insertBlock(bodySchema.node('heading', { level: 2 }, bodySchema.text('New')))(state, (tr) => (after = writeBody(tr.doc)));
    expect(after).toBe('<p>a</p>\n\n<h2>New</h2>\n\n<p>b</p>');
  });

  it('has a video in the place of an empty paragraph, with a caption as a figure that plays elsewhere too', () => {
    const state = stateOf('<p>a</p><p></p>', 4);
    let next = state;
    insertBlock(bodySchema.node('embed', embedAttributes('https://youtu.be/dQw4w9WgXcQ')))(state, (tr) => (next = state.apply(tr)));
    expect(writeBody(next.doc)).toBe('<p>a</p>\n\n<p>https://youtu.be/dQw4w9WgXcQ</p>');
    expect(next.selection.$from.parent.type.name).toBe('embed');
    expect(writeBody(next.apply(next.tr.insertText('Seen')).doc)).toBe(
      '<p>a</p>\n\n<figure><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" allowfullscreen></iframe><figcaption>Seen</figcaption></figure>',
    );
  });

  it('says nothing of a picture that is still on its way', () => {
    expect(edited('<p>a</p>', (tr) => tr.insert(3, bodySchema.node('picture', { upload: 'x' })))).toBe('<p>a</p>');
  });
});

const PIECES = [
  '<p>Words</p>', '<p>a<b>b', '</p>', '<ul><li>x</li></ul>', '<ul><li>', 'bare words', '\n', '\n\n', '  ', '<!-- wp:x -->', '<!-- /wp:x -->', '<!--more-->', '<!-- c -->', '<div>', '</div>',
  '<h2 class=y>H</h2>', '<table><tr><td>1</table>', '<table>astray', '<a href="/x">', '</a>', '<br>', '&amp;', '&nbsp;', '<', '>', '"', '<img src=/a.png>', '<hr/>', '\r\n', '<pre>\n\nx</pre>', '[gallery ids="1"]',
  '<blockquote>q', '</blockquote>', '<script>1</script>', '<svg><p>', '<!doctype html>', '<p', '\u00A0', '🗳️', '<form><p>x</form>', '<em></p>', '<figure><img src=/b.png><figcaption>c</figcaption></figure>',
];

describe('any text at all', () => {
  it('is given back byte for byte when nobody touches it', () => {
    const random = randomNumbers(20_261_125);
    for (let run = 0; run < 1_500; run += 1) {
      const body = Array.from({ length: random(14) }, () => PIECES[random(PIECES.length)]).join('');
      expect(writeBody(openBody(body, bodySchema))).toBe(body);
    }
  });

  it.each(sampleBodies())('keeps all that stands around a word that somebody writes: %s', (_, body) => {
    const doc = openBody(body, bodySchema);
    doc.children.forEach((block, index) => {
      if (!block.isTextblock) return;
      const { source } = block.attrs.origin;
      const at = body.indexOf(source);
      const after = edited(body, (tr) => tr.insertText('Zebra ', placeOf(body, index) + 1));
      expect(after).toContain('Zebra ');
      expect(after.startsWith(body.slice(0, at))).toBe(true);
      expect(after.endsWith(body.slice(at + source.length))).toBe(true);
    });
  });
});

/** Whole numbers from 0 up to a limit, the same ones at each run (a linear congruential generator). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
