import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { inPieces } from './export-fixture.ts';
import type { Repair } from './repair.ts';

const declared = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?>\n<rss>\n${text}</rss>${' '.repeat(300)}`;
const utf8 = (text: string) => Buffer.from(text);
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('a file whose letters are not written as it says', () => {
  it('is read as Windows-1252 where it is no UTF-8, and as UTF-8 where it is', async () => {
    const bytes = Buffer.concat([utf8(declared('UTF-8', 'Caf\u00e9 \u6e21 ').replace(/<\/rss>.*$/s, '')), latin('\x93Caf\xe9\x94 it\x92s\n'), utf8('né</rss>')]);
    const { text, repairs } = await decode(bytes);
    expect(text).toContain('Café 渡 “Café” it’s\nné</rss>');
    expect(repairs).toEqual(['letters 3 “']);
    const cut = await decode(...Array.from(bytes, (_, at) => bytes.subarray(at, at + 1)));
    expect(cut).toEqual({ text, repairs });
  });

  it.each(['ISO-8859-1', 'windows-1251', 'Shift_JIS'])('is read as UTF-8 where it says %s and is that', async (encoding) => {
    const { text, repairs } = await decode(utf8(declared(encoding, 'né 渡')));
    expect(text).toContain('né 渡');
    expect(repairs).toEqual(['encoding 3 UTF-8']);
  });

  it.each([
    ['ISO-8859-1', latin(declared('ISO-8859-1', 'n\xe9e \x93a\x94')), 'née “a”'],
    ['windows-1251', latin(declared('windows-1251', '\xcf\xb8\xf2\xf0')), 'Пётр'],
    ['ISO-2022-JP', latin(declared('ISO-2022-JP', '\x1b$B4A\x1b(B')), '漢'],
  ])('is left alone where %s is right', async (_, bytes, words) => {
    const { text, repairs } = await decode(bytes);
    expect(text).toContain(words);
    expect(repairs).toEqual([]);
  });

  it('is read as UTF-16 without a mark, and as UTF-8 where UTF-16 is only said', async () => {
    const wide = Buffer.from(declared('UTF-8', 'né'), 'utf16le');
    expect(await decode(wide)).toEqual({ text: declared('UTF-8', 'né'), repairs: ['encoding 1 UTF-16'] });
    expect(await decode(Buffer.from(wide).swap16())).toEqual({ text: declared('UTF-8', 'né'), repairs: ['encoding 1 UTF-16'] });
    expect(await decode(utf8(declared('UTF-16', 'né')))).toEqual({ text: declared('UTF-16', 'né'), repairs: ['encoding 1 UTF-8'] });
  });

  it('is read in time that grows with its length', async () => {
    const began = performance.now();
    await decode(Buffer.alloc(500_000, 0xe9));
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

async function decode(...pieces: Uint8Array[]): Promise<{ text: string; repairs: string[] }> {
  const repairs: Repair[] = [];
  let text = '';
  for await (const piece of decodeText(inPieces(...pieces), undefined, (repair) => void repairs.push(repair))) text += piece;
  return { text, repairs: repairs.map(({ kind, line, detail }) => `${kind} ${line} ${detail}`) };
}
