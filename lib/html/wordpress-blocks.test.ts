import { describe, expect, it } from 'vitest';

import { renderBody } from './body.ts';

const html = (source: string): string => renderBody(source, { siteUrl: 'https://left.example' }).html;
const IMG = '<img src="/a.jpg" alt="A">';
const SHOWN = '<img src="/a.jpg" alt="A" loading="lazy" decoding="async">';

describe("a block of WordPress's editor", () => {
  it.each([
    [
      'columns',
      '<div class="wp-block-columns are-vertically-aligned-top"><div class="wp-block-column" style="flex-basis:33%"><p>a</p></div><div class="wp-block-column"><p>b</p></div></div>',
      '<div class="columns"><div class="column"><p>a</p></div><div class="column"><p>b</p></div></div>',
    ],
    ['columns of the first form', '<div class="wp-block-columns has-2-columns"><p class="layout-column-1">a</p></div>', '<div><p>a</p></div>'],
    [
      'a picture beside words',
      `<div class="wp-block-media-text has-media-on-the-right" style="grid-template-columns:auto 41%"><figure class="wp-block-media-text__media">${IMG}</figure><div class="wp-block-media-text__content"><p>a</p></div></div>`,
      `<div class="media-text media-right"><figure>${SHOWN}</figure><div><p>a</p></div></div>`,
    ],
    [
      'a cover',
      `<div class="wp-block-cover"><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><img class="wp-block-cover__image-background" alt="A" src="/a.jpg"/><div class="wp-block-cover__inner-container"><p class="has-text-align-center">a</p></div></div>`,
      `<div class="cover"><img alt="A" src="/a.jpg" loading="lazy" decoding="async"><div><p class="text-center">a</p></div></div>`,
    ],
    [
      'a cover whose picture is a background',
      '<div class="wp-block-cover"><div role="img" aria-label="A" class="wp-block-cover__image-background" style="background-position:50% 50%;background-image:url(/a.jpg)"></div><div><p>a</p></div></div>',
      `<div class="cover">${SHOWN}<div><p>a</p></div></div>`,
    ],
    [
      'the oldest kind of cover',
      '<div class="wp-block-cover-image" style="background-image:url(/a.jpg)"><p class="wp-block-cover-image-text">a</p></div>',
      '<div class="cover"><img src="/a.jpg" alt="" loading="lazy" decoding="async"><div><p>a</p></div></div>',
    ],
    [
      'buttons',
      '<div class="wp-block-buttons"><div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="/join/" style="border-radius:0">Join</a></div></div>',
      '<div class="buttons"><div><a class="button-link" href="/join/">Join</a></div></div>',
    ],
    [
      'a file',
      '<div class="wp-block-file"><object class="wp-block-file__embed" data="/a.pdf" type="application/pdf"></object><a href="/a.pdf">Report</a><a href="/a.pdf" class="wp-block-file__button" download>Download</a></div>',
      '<p class="file"><a href="/a.pdf">Report</a> <a href="/a.pdf">Download</a></p>',
    ],
    ['a pull quote', '<figure class="wp-block-pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure>', '<figure class="pullquote"><blockquote><p>a</p><cite>b</cite></blockquote></figure>'],
    ['verse', '<pre class="wp-block-verse">a\n  b</pre>', '<pre class="verse">a\n  b</pre>'],
    ['separators', '<hr class="wp-block-separator is-style-wide"/><hr class="wp-block-separator is-style-dots"/>', '<hr class="wide"><hr class="dots">'],
    ['a spacer', '<p>a</p><div style="height:100px" aria-hidden="true" class="wp-block-spacer"></div><p>b</p>', '<p>a</p><p>b</p>'],
    ['a group with a background', '<div class="wp-block-group has-background"><p>a</p></div>', '<div class="panel"><p>a</p></div>'],
    [
      'a striped table with a caption',
      '<figure class="wp-block-table is-style-stripes"><table><tbody><tr><td class="has-text-align-right" data-align="right">1</td></tr></tbody></table><figcaption>a</figcaption></figure>',
      '<figure><div class="table-scroll" tabindex="0" role="region" aria-label="Table"><table class="stripes"><tbody><tr><td class="text-right">1</td></tr></tbody></table></div><figcaption>a</figcaption></figure>',
    ],
    ['an embed of a host that plays nothing here', '<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">\nhttps://social.example/@a/1\n</div><figcaption>a</figcaption></figure>', '<figure class="link"><a class="embed-to" href="https://social.example/@a/1" rel="noopener">https://social.example/@a/1</a><figcaption>a</figcaption></figure>'],
    ['an aligned picture', `<div class="wp-block-image"><figure class="alignright size-large">${IMG}<figcaption>a</figcaption></figure></div>`, `<div><figure class="alignright">${SHOWN}<figcaption>a</figcaption></figure></div>`],
    ['a caption that an old export has as HTML', `<div class="wp-caption alignleft" style="width: 310px">${IMG}<p class="wp-caption-text">a</p></div>`, `<figure class="alignleft">${SHOWN}<figcaption>a</figcaption></figure>`],
  ])('%s, has a shape of ours', (_, source, expected) => expect(html(source)).toBe(expected));
});

describe('text that was set in the middle or at the right', () => {
  it.each([
    ['<p style="color:red; text-align: Center;">a</p>', '<p class="text-center">a</p>'],
    ['<p align="right">a</p>', '<p class="text-right">a</p>'],
    ['<h2 class="has-text-align-center" id="a">a</h2>', '<h2 class="text-center" id="body-a">a</h2>'],
    ['<center>a</center>', '<div class="text-center">a</div>'],
    ['<p style="text-align:left">a</p>', '<p>a</p>'],
    ['<p style="text-align:expression(1)">a</p>', '<p>a</p>'],
  ])('stays there: %s', (source, expected) => expect(html(source)).toBe(expected));
});

describe('an address alone in a paragraph', () => {
  it('is a link in a figure, unless a video is played there', () => {
    expect(html('<p>https://social.example/@a/1</p>')).toBe('<figure class="link"><a class="embed-to" href="https://social.example/@a/1" rel="noopener">https://social.example/@a/1</a></figure>');
    expect(renderBody('<p>See</p><p>https://social.example/@a/1</p>', { siteUrl: 'https://left.example' }).text).toBe('See');
    expect(html('<p>https://youtu.be/dQw4w9WgXcQ</p>')).toContain('data-embed="youtube"');
    expect(html('<p>javascript:alert(1)</p>')).toBe('<p>javascript:alert(1)</p>');
  });
});

describe('a post that was cut into pages', () => {
  it('is one, with a place that each old page leads to', () => {
    expect(html('<p>a</p><!--nextpage--><p>b</p>\n<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n<p>c</p>')).toBe(
      '<p>a</p><hr id="body-page-2"><p>b</p>\n\n<hr id="body-page-3">\n\n<p>c</p>',
    );
    expect(html('<p>a <!--nextpage--> b</p>')).toBe('<p>a </p><hr id="body-page-2"><p> b</p>');
  });
});
