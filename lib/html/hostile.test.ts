import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';

import { renderBody } from './body.ts';
import { renderComment } from './comment.ts';
import { hostileInputs } from './hostile-inputs.ts';
import { hostileResults } from './hostile-results.ts';
import { renderMarkdown } from './markdown.ts';
import { parseFragment } from './tree.ts';
import { unsafeParts } from './unsafe-parts.ts';

const siteUrl = 'https://left.example';
const COMMENT_ELEMENTS = 'p br a em i strong b blockquote q cite code pre ul ol li del'.split(' ');

describe('the check itself', () => {
  it.each([
    ['<script>1</script>', 'element script'],
    ['<p onclick=1>x', 'attribute onClick'],
    ['<a href="java\tscript:1">x</a>', 'address in href'],
    ['<p id=x>y', 'id x'],
    ['<p data-embed=video>x', 'attribute dataEmbed on p'],
    ['<figure class=embed data-embed=youtube data-src=https://attacker.example/>', 'attribute dataEmbed on figure'],
    ['<img src=//attacker.example/a.png>', 'foreign picture'],
    ['<p data-result=x>words', 'attribute dataResult on p'],
    ['<svg></svg>', 'element svg'],
    ['<figure class=result><svg><a></a></svg></figure>', 'element a in a chart'],
    ['<figure class=result><svg onload=alert(1)></svg></figure>', 'attribute onLoad in a chart'],
  ])('sees what is wrong with %s', (html, part) => expect(unsafeParts(html, siteUrl)).toContain(part));
});

describe('hostile inputs of our own', () => {
  it('are many', () => expect(hostileInputs.length).toBeGreaterThanOrEqual(200));
  it.each(hostileInputs)('come out harmless: %s', expectHarmless);
});

describe('hostile result blocks', () => {
  it.each(hostileResults)('come out harmless: %.200s', (input) => {
    const body = renderBody(input, { siteUrl }).html;
    expect(unsafeParts(body, siteUrl)).toEqual([]);
    expect(renderBody(body, { siteUrl }).html).toBe(body);
  });
});

describe.each([
  ['dompurify-expect.json', 'payload'],
  ['h5sc-items.json', 'payload'],
  ['owasp-rsnake-xss-attacks.json', 'payload'],
  ['sanitize-html-tests.json', 'input'],
  ['wp-bad-protocols.json', 'url'],
])('the collection %s', (name, key) => {
  const file = path.join(import.meta.dirname, '../../../shared/data/corpora/xss', name);
  if (!existsSync(file)) {
    it.skip('(not on this machine: ../shared/data/corpora is absent)');
    return;
  }
  const inputs = readInputs(file, key);
  it('holds inputs', () => expect(inputs.length).toBeGreaterThan(40));
  it.each(inputs)('comes out harmless: %s', expectHarmless);
});

function expectHarmless(input: string): void {
  const body = renderBody(input, { siteUrl }).html;
  expect(unsafeParts(body, siteUrl)).toEqual([]);
  expect(renderBody(body, { siteUrl }).html).toBe(body);

  const comment = renderComment(input).html;
  expect(unsafeParts(comment, siteUrl)).toEqual([]);
  expect(foreignToComments(comment)).toEqual([]);
  expect(renderComment(comment).html).toBe(comment);

  const markdown = renderMarkdown(input).html;
  expect(unsafeParts(markdown, siteUrl)).toEqual([]);
  expect(foreignToComments(markdown)).toEqual([]);
  expect(renderComment(markdown).html).toBe(markdown);
}

function foreignToComments(html: string): string[] {
  const found: string[] = [];
  visit(parseFragment(html), 'element', (node) => {
    if (!COMMENT_ELEMENTS.includes(node.tagName)) found.push(node.tagName);
    const attributes = node.tagName === 'a' ? ['href', 'rel'] : node.tagName === 'ol' ? ['start'] : [];
    found.push(...Object.keys(node.properties).filter((name) => !attributes.includes(name)));
    if (node.tagName === 'a' && String(node.properties.rel) !== 'ugc,nofollow,noopener') found.push('rel');
  });
  return found;
}

function readInputs(file: string, key: string): string[] {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(rows)) throw new Error(`${file} is no list`);
  return rows.flatMap((row: Record<string, unknown>) => {
    const value = row[key];
    if (typeof value !== 'string') return [];
    return key === 'url' ? [`<a href="${value}">x</a><img src="${value}">`] : [value];
  });
}
