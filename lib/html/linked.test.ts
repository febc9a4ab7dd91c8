import { expect, it } from 'vitest';

import { linkedAddresses } from './linked.ts';
import { renderMarkdown } from './markdown.ts';

it('the addresses of a comment are those that it links to, bare ones too, as often as it does', () => {
  const { html } = renderMarkdown('[a](https://a.example/?b&c) www.b.example a@c.example [@Ann](#comment-1) https://a.example/?b&c `https://d.example`');
  expect(linkedAddresses(html)).toEqual(['https://a.example/?b&c', 'http://www.b.example/', 'mailto:a@c.example', 'https://a.example/?b&c']);
  expect(linkedAddresses('<p>none</p>')).toEqual([]);
});
