import { ImageResponse } from 'next/og';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CARD_SIZE } from '#features/structured-data/card.ts';
import { KNOWN } from './drawable.ts';
import { cardFonts } from './fonts.ts';
import { SocialCard } from './SocialCard.tsx';

/** Few enough that none is cut off. */
const LETTERS_A_CARD = 60;

afterEach(() => {
  vi.unstubAllGlobals();
});

async function draw(title: string): Promise<Buffer> {
  const card = <SocialCard siteName="Left Futures" title={title} byline="Ada Łoś and Bea" date="22 October 2010" />;
  return Buffer.from(await new ImageResponse(card, { ...CARD_SIZE, fonts: await cardFonts() }).arrayBuffer());
}

describe('the card of a post', () => {
  it('is a PNG of 1200 by 630 with ink on it', async () => {
    const image = sharp(await draw('What a library lends'));
    expect(await image.metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    const { channels } = await image.stats();
    expect(channels[0]?.min).toBeLessThan(60);
    expect(channels[0]?.max).toBeGreaterThan(240);
  });

  it('asks nobody for a font or a pictogram, whatever the title', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: unknown) => {
      asked.push(address);
      return Promise.reject(new Error('offline'));
    });
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await new ImageResponse(<div style={{ display: 'flex' }}>渡</div>, { ...CARD_SIZE, fonts: await cardFonts() }).arrayBuffer();
    expect(asked.splice(0)).not.toEqual([]); // it does ask, where it may
    complaint.mockRestore();

    const known = new RegExp(`[${KNOWN}]`, 'u');
    const everything = Array.from({ length: 0x2300 - 0x20 }, (_, index) => String.fromCodePoint(index + 0x20)).filter((letter) => known.test(letter));
    expect(everything.length).toBeGreaterThan(300);
    for (let from = 0; from < everything.length; from += LETTERS_A_CARD) await draw(everything.slice(from, from + LETTERS_A_CARD).join(''));
    for (const title of ['Bikes 🚲 渡船 العربية ½ ©', '']) await draw(title);
    expect(asked).toEqual([]);
  });
});
