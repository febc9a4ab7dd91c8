import { describe, expect, it } from 'vitest';
import { inRenderScope, putBack, setAside } from './scope.ts';

const page = (...parts: string[]) => `<ol>${parts.join('</ol><ol>')}</ol>`;

describe('HTML that is set aside', () => {
  it('does not go through the making of the page, and stands in its place at the end', async () => {
    const { result, scope } = inRenderScope(async () => page(setAside('<li>$& one</li>'), setAside('<li>two</li>')), { setsAside: true });
    const made = await result;
    expect(made).not.toContain('<li>');
    expect(putBack(made, scope)).toBe('<ol><li>$& one</li></ol><ol><li>two</li></ol>');
  });

  it('of one page is never another page’s, nor called up by what a reader wrote', () => {
    const [one, other] = ['one', 'other'].map((html) => inRenderScope(() => page(setAside(html)), { setsAside: true }));
    expect(putBack(one?.result ?? '', other?.scope ?? { tags: new Set(), aside: null })).toBe(one?.result);
    const { result, scope } = inRenderScope(() => page(setAside('<!--0123:0-->')), { setsAside: true });
    expect(putBack(result, scope)).toBe('<ol><!--0123:0--></ol>');
  });

  it('stays where it is where nobody puts it back', () => {
    expect(inRenderScope(() => page(setAside('<li>'))).result).toBe('<ol><li></ol>');
    expect(page(setAside('<li>'))).toBe('<ol><li></ol>');
  });
});
