import { describe, expect, it } from 'vitest';
import { renderBody } from './body.ts';

const here = { siteUrl: 'https://new.example', formerly: ['https://old.example'] };
const html = (source: string, more = {}) => renderBody(source, { ...here, ...more }).html;
const facts = { width: 1600, height: 900, src: '/media/a-1600.webp', srcset: '/media/a-480.webp 480w, /media/a-1600.webp 1600w', avifSrcset: '/media/a-480.avif 480w' };
const moved = new Map([['http://old.example/wp-content/uploads/a-300x169.jpg', '/media/a.webp'], ['http://old.example/wp-content/uploads/a.jpg', '/media/a.webp'], ['https://old.example/r.pdf', '/media/r.pdf']]);
const pictures = new Map([['/media/a.webp', facts]]);

describe('an address of the old site in a text', () => {
  it.each([
    'http://old.example/2010/10/a/?x=1#y', 'https://old.example/2010/10/a/?x=1#y', 'http://www.old.example/2010/10/a/?x=1#y', '//old.example/2010/10/a/?x=1#y', 'http://old.example:80/2010/10/a/?x=1#y',
    'https://old.example:80/2010/10/a/?x=1#y', 'HTTP://OLD.EXAMPLE/2010/10/a/?x=1#y',
  ])('%s is a path of this one', (address) => {
    expect(html(`<p><a href="${address}">x</a></p>`)).toBe('<p><a href="/2010/10/a/?x=1#y">x</a></p>');
  });

  it('leads by its number, too', () => {
    expect(html('<p><a href="http://old.example/?p=41">x</a></p>')).toContain('href="/?p=41"');
  });

  it('of another site that only begins alike stays that one’s', () => {
    expect(html('<p><a href="http://old.example.org/a/">x</a></p>')).toContain('href="http://old.example.org/a/"');
  });

  it('of a file that is here leads to it, with the picture’s other widths', () => {
    const shown = html('<p><a href="http://old.example/wp-content/uploads/a.jpg"><img src="http://old.example/wp-content/uploads/a-300x169.jpg" width="300" height="169" alt="A" srcset="http://old.example/x.jpg 300w"></a> <a href="https://old.example/r.pdf?v=1">r</a></p>', { moved, pictures });
    expect(shown).toContain('<a href="/media/a.webp"><picture><source type="image/avif"');
    expect(shown).toContain('src="/media/a-1600.webp" width="300" height="169"');
    expect(shown).toContain('srcset="/media/a-480.webp 480w, /media/a-1600.webp 1600w" sizes="(min-width: 300px) 300px, 100vw"');
    expect(shown).toContain('<a href="/media/r.pdf">r</a>');
    expect(shown).not.toContain('old.example');
  });

  it('of a file that is not here stays where it was, and is loaded when a reader asks for it', () => {
    const shown = html('<p><a href="http://old.example/b.pdf">b</a></p><img src="http://old.example/wp-content/uploads/b.jpg" alt="B">', { moved, pictures });
    expect(shown).toContain('href="http://old.example/b.pdf"');
    expect(shown).toContain('data-embed="image"');
    expect(shown).toContain('http://old.example/wp-content/uploads/b.jpg');
    expect(shown).not.toContain('<img');
  });

  it('is this site’s own where the domain came along', () => {
    expect(renderBody('<img src="http://new.example/wp-content/uploads/b.jpg" alt="">', { siteUrl: 'https://new.example', formerly: ['https://new.example'] }).html).toContain('src="/wp-content/uploads/b.jpg"');
  });
});
