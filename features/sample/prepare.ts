import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pictureUrl } from '#features/media/address.ts';
import { preparePicture, type PreparedPicture } from '#features/media/commands.ts';
import { samplePages, samplePosts } from '#prisma/sample/content.ts';

const FOLDER = join(import.meta.dirname, '../../prisma/sample');
const PLACE = /sample:([\w-]+\.svg)/g;

/** `day` is the one that its posts' times count back from; `pictures` by the drawing's file name; `bodies` by the body's, with the drawings' addresses in the media library. */
export type PreparedSample = { day: Date; pictures: Map<string, PreparedPicture>; bodies: Map<string, string> };

/** The sample content's slow part, for before its transaction: its drawings become pictures of the media store. */
export async function prepareSample(day: Date): Promise<PreparedSample> {
  const bodies = await readBodies();
  const pictures = new Map(await Promise.all(drawings(bodies).map(async ({ file, ...words }): Promise<[string, PreparedPicture]> => {
    const bytes = await readFile(join(FOLDER, 'pictures', basename(file)));
    return [file, await preparePicture({ bytes, name: file, ...words, sample: true }, day)];
  })));
  return { day, pictures, bodies: new Map([...bodies].map(([file, body]) => [file, withAddresses(body, pictures)])) };
}

async function readBodies(): Promise<Map<string, string>> {
  const files = [...samplePosts, ...samplePages].map(({ bodyFile }) => bodyFile);
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(join(FOLDER, file), 'utf8')] as const)));
}

/** Each drawing once: those over a post with their words, those in a text, which has words of its own for them. */
function drawings(bodies: ReadonlyMap<string, string>) {
  const overPosts = samplePosts.map(({ picture: { file, alt, credit, caption } }) => ({ file, alt, credit, ...(caption && { caption }) }));
  const inTexts = [...bodies.values()].flatMap((body) => [...body.matchAll(PLACE)].map(([, file = '']) => ({ file })));
  return [...new Map([...inTexts, ...overPosts].map((drawing) => [drawing.file, drawing])).values()];
}

function withAddresses(body: string, pictures: ReadonlyMap<string, PreparedPicture>): string {
  return body.replace(PLACE, (place, file: string) => {
    const picture = pictures.get(file);
    return picture ? pictureUrl(picture) : place;
  });
}
