import { describe, expect, it } from 'vitest';
import { inPieces } from './export-fixture.ts';
import { mendText } from './mend-text.ts';
import type { Repair } from './repair.ts';

describe('a file that is nearly XML is mended', () => {
  it.each([
    ['an "&" that stands alone', '<a>Tolls & tides</a>', '<a>Tolls &amp; tides</a>', ['ampersand 1']],
    ['an "&" in an address, in a tag too', '<a href="?a=1&b=2">x?a&#x26;b&c</a>', '<a href="?a=1&amp;b=2">x?a&#x26;b&amp;c</a>', ['ampersand 1', 'ampersand 1']],
    ['an entity of HTML', '<a>\n&nbsp;Caf&eacute;&Lt;</a>', '<a>\n\u00a0Café≪</a>', ['entity 2', 'entity 2', 'entity 2']],
    ['an entity that means a sign of XML', '<a>&LT;&AMP;</a>', '<a>&lt;&amp;</a>', ['entity 1', 'entity 1']],
    ['an entity that nobody knows', '<a>&wharf;</a>', '<a>&amp;wharf;</a>', ['ampersand 1']],
    ['a number that no character has', '<a>&#0;&#xD800;&#xFFFFFF;&#65;</a>', '<a>&#65;</a>', ['control 1', 'control 1', 'control 1']],
    ['a "<" that begins no tag', '<a>1 < 2 <</a>', '<a>1 &lt; 2 &lt;</a>', ['less-than 1', 'less-than 1']],
    ['an end of CDATA without a beginning', '<a>]]></a>', '<a>]]&gt;</a>', ['cdata-end 1']],
    ['CDATA within CDATA', '<a><![CDATA[x<![CDATA[y]]>z]]></a>', '<a><![CDATA[x<![CDATA[y]]>z]]&gt;</a>', ['cdata-end 1']],
    ['control characters, in CDATA too', '<a>\n\v<![CDATA[\u0000x\ufffe]]></a>', '<a>\n<![CDATA[x]]></a>', ['control 2']],
    ['a comment that is none', '<!-- a -- b\n & --><a/>', '<!--\n--><a/>', []],
  ])('%s', async (_, text, mended, repairs) => {
    expect(await mend(text)).toEqual({ mended, repairs });
  });

  it.each(['<a>&amp;&lt;&gt;&quot;&apos;&#38;&#x26; ]] ></a>', '<a><![CDATA[& < &nbsp; <!-- ]] > x]]></a>', '<?xml version="1.0"?>\n<é:à/>', '<a>&am'])('and what is sound stays: %s', async (text) => {
    expect(await mend(text)).toEqual({ mended: text, repairs: [] });
  });

  it('in the same way however it is cut', async () => {
    const text = '<a>& &nbsp; < &#0; ]]><!-- & --\n--><![CDATA[&]]]]><![CDATA[>\n]]>&x;\n&</a>';
    expect((await mend(...text.split(''))).mended).toBe((await mend(text)).mended);
    expect((await mend(...text.split(''))).repairs).toEqual((await mend(text)).repairs);
  });

  it('in time that grows with its length, whatever is in it', async () => {
    for (const sign of ['&', '<', ']]>', '&nbsp;', '<!--', '&#0;', ']']) {
      const began = performance.now();
      await mend(sign.repeat(100_000));
      expect(performance.now() - began).toBeLessThan(2_000);
    }
  });
});

async function mend(...pieces: string[]): Promise<{ mended: string; repairs: string[] }> {
  const repairs: Repair[] = [];
  let mended = '';
  for await (const piece of mendText(inPieces(...pieces), (repair) => void repairs.push(repair))) mended += piece;
  return { mended, repairs: repairs.map(({ kind, line }) => `${kind} ${line}`) };
}
