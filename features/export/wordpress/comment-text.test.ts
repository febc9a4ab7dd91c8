import { describe, expect, it } from 'vitest';
import { hostileInputs } from '#lib/html/hostile-inputs.ts';
import { commentText } from './comment-text.ts';

describe('a comment as it is typed in WordPress', () => {
  it.each([
    ['<p>One\ntwo</p><p>Three<br>four</p>', 'One two\n\nThree\nfour'],
    ['<p>A <a href="https://x.example/?a=1&amp;b=2" rel="nofollow">link</a>, <em>so</em> &lt;b&gt;</p>', 'A <a href="https://x.example/?a=1&#x26;b=2" rel="nofollow">link</a>, <em>so</em> &#x3C;b>'],
    ['<ol><li>a</li><li><p>b</p></li></ol>', '1. a\n2. b'],
    ['<blockquote><p>They said</p><p>that</p></blockquote><p>No.</p>', '<blockquote>They said\n\nthat</blockquote>\n\nNo.'],
    ['<pre><code>a &lt; b\n  c\n</code></pre>', '<code>a &#x3C; b\n  c</code>'],
    ['<h2>Loud</h2><table><tr><td>x</td></tr></table>', 'Loud\n\nx'],
    ['', ''],
  ])('%s', (html, text) => expect(commentText(html)).toBe(text));

  it.each(hostileInputs.slice(0, 60))('never throws: %j', (input) => expect(typeof commentText(input)).toBe('string'));
});
