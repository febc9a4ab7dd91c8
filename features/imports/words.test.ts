import { describe, expect, it } from 'vitest';
import { compareWords, wordsFinding } from './words.ts';

const compared = (shown: string, html: string, added = '') => compareWords({ shown, added }, html);

describe('the words of an old text and of what was made of it', () => {
  it.each([
    ['typography', 'It\'s "5x5" -- o\'clock... (tm)', '<p>It’s “5×5” — o’clock… ™</p>'],
    ['an address in the marks of another language', '"http://w.example/"-list', '<p>«http://w.example/»-list</p>'],
    ['entities', 'Caf&eacute; &amp; M&#xFC;ller &lt;b&gt;', '<p>Café &#x26; Müller &#x3C;b></p>'],
    ['elements that are not kept', '<font color="red">w</font>ord <blink>x</blink>y', '<p>word xy</p>'],
    ['scripts and comments', 'a<script>var b = "c"</script><!-- d --><style>e</style>', '<p>a</p>'],
    ['addresses', 'https://youtu.be/dQw4w9WgXcQ', '<figure><a class="embed-link" href="#"><span>Video</span> <span>Watch on youtube.com</span></a></figure>'],
    ['titles of what is loaded on a click', '<a href="https://youtu.be/dQw4w9WgXcQ">The speech</a>', '<figure><a class="embed-link"><span>The speech</span></a></figure>'],
    ['notes that went to the foot', 'a[1] note b', '<p>a 1 b</p><ol><li>note</li></ol>'],
    ['attributes with signs', '<a title="x > y" href=\'z\'>a</a>', '<a title="x > y">a</a>'],
    ['signs that are no tags', 'a <> b < c <3', '<p>a &#x3C;> b &#x3C; c &#x3C;3</p>'],
  ])('are the same whatever becomes of %s', (_, shown, html) => expect(compared(shown, html)).toBeNull());

  it('differ where one is lost or was put in, however often it stands there', () => {
    expect(compared('<p>one two two</p><select><option>three</option></select>', '<p>one two four</p>')).toEqual({ lost: ['two', 'three'], gained: ['four'] });
    expect(compared('a', '<p>a</p><figcaption>b</figcaption>', '<p>b</p>')).toBeNull();
  });

  it('are told in a line of the report', () => {
    const lost = Array.from({ length: 14 }, (_, index) => `w${index}`);
    expect(wordsFinding({ lost, gained: ['x'.repeat(50)] }, { itemType: 'post', title: 'A' })).toEqual({
      kind: 'words', itemType: 'post', title: 'A',
      message: `Words of the old text are missing here (14): w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 …. Words stand here that the old text did not show (1): ${'x'.repeat(40)}….`,
    });
  });

  it.each([['tags', '<a '.repeat(100_000)], ['comments', '<!--'.repeat(100_000)], ['entities', '&eacute'.repeat(50_000)], ['scripts', '<script>'.repeat(50_000)], ['letters', 'a'.repeat(500_000)]])(
    'are compared in time for nothing but %s',
    (_, shown) => {
      const start = performance.now();
      compared(shown, '<p>a</p>');
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
