import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cwd } from 'node:process';

/** The drawing library reads no woff2; every command runs from the root of the site. */
const FOLDER = join(cwd(), 'node_modules/@fontsource/newsreader/files');
const WEIGHTS = [400, 600] as const;
/** Each letter is looked for in these families, in turn. */
const SUBSETS = { Newsreader: 'latin', 'Newsreader Extended': 'latin-ext' } as const;

export const FONT_FAMILY = Object.keys(SUBSETS).join(', ');

let loaded: ReturnType<typeof readFonts> | undefined;

/** The site's typeface for drawing, read once. */
export function cardFonts(): ReturnType<typeof readFonts> {
  loaded ??= readFonts();
  return loaded;
}

function readFonts() {
  return Promise.all(
    Object.entries(SUBSETS).flatMap(([name, subset]) =>
      WEIGHTS.map(async (weight) => ({ name, weight, data: await readFile(join(FOLDER, `newsreader-${subset}-${weight}-normal.woff`)) })),
    ),
  );
}
