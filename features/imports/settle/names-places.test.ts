import { describe, expect, it } from 'vitest';
import { namesPlaces } from './names-places.ts';

describe('a text', () => {
  it.each([
    ['<p>Words = words, and https://else.example/a/ and /a/b.</p>', false],
    ['<p><a href="https://else.example/">x</a></p>', false],
    ['<p><a class="x" href="/a/">x</a></p>', true],
    ['<p><a href="#here">x</a> <img src="https://else.example/a.jpg"></p>', true],
    ['<p><a href="https://wharf.example/a.pdf">x</a></p>', true],
    ['<p><a href="//else.example/a/">x</a></p>', false],
  ])('%s has something to settle: %s', (html, names) => {
    expect(namesPlaces({ source: html, html })).toBe(names);
  });
});
