import { describe, expect, it } from 'vitest';
import { MARK_END, MARK_START, markUp } from './snippet.ts';

describe('a snippet', () => {
  it('marks what was found', () => {
    expect(markUp(`the ${MARK_START}water${MARK_END} board`)).toBe('the <mark>water</mark> board');
  });

  it('shows every other character as itself', () => {
    expect(markUp(`<script>"${MARK_START}a&b${MARK_END}"</script> <mark> it's`)).toBe(
      '&lt;script&gt;&quot;<mark>a&amp;b</mark>&quot;&lt;/script&gt; &lt;mark&gt; it&#39;s',
    );
  });
});
