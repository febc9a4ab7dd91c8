import { describe, expect, it } from 'vitest';
import { asDocument } from './document.ts';

describe('a public page as readers get it', () => {
  it('has none of the framework\'s scripts, preloads and marks', () => {
    const made = asDocument(
      '<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
        '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" href="/f.woff2" as="font"/>' +
        '<script src="/_next/static/chunks/a.js" async=""></script></head><body><div hidden=""><!--$--><!--/$--></div><p>By<!-- --> <a href="/x/">X</a></p>' +
        '<script>self.__next_f.push([1,"<p>text<\\/p>"])</script><script src="/_next/b.js" id="_R_" async=""></script></body></html>',
    );
    expect(made).toBe(
      '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" href="/f.woff2" as="font"/>' +
        '</head><body><p>By <a href="/x/">X</a></p></body></html>',
    );
  });

  it('keeps our own script and data blocks', () => {
    const kept = '<script src="/assets/reader-0a1b2c3d.js"></script><script type="application/ld+json">{"@type":"Comment"}</script>';
    expect(asDocument(`<head>${kept}</head>`)).toBe(`<head>${kept}</head>`);
  });

  it('leaves text that only speaks of such marks as it is', () => {
    const text = '<p>Write &lt;script&gt; and &lt;!--$--&gt;</p>';
    expect(asDocument(text)).toBe(text);
  });
});

describe('a page whose text speaks of scripts', () => {
  it('keeps every word, also where an attribute holds what looks like a tag', () => {
    const page = '<p><img src="/a.webp" alt="A <script> tag on a mug"/> and <a title="<!--$--> </script>" href="/x/">more</a></p><script>self.__next_f.push(1)</script><p>The end</p>';
    expect(asDocument(page)).toBe(page.replace('<script>self.__next_f.push(1)</script>', ''));
  });
});
