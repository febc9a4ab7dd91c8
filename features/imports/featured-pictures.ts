import { cleanFileName } from '#features/media-library/file-name.ts';
import type { Finding } from './finding.ts';
import { createNumbering } from './numbering.ts';
import type { Planned, PlannedMedia, PlannedPictures, PlannedPost } from './planned.ts';

/** The picture over a post, as an archive names it. Words are plain text. */
export interface FeaturedPicture {
  src: string;
  alt: string;
  caption: string;
}

const TYPES = new Map([['png', 'image/png'], ['gif', 'image/gif'], ['webp', 'image/webp'], ['avif', 'image/avif'], ['svg', 'image/svg+xml']]);

/**
 * Gathers the pictures over the posts of an archive that numbers no pictures: each address is one, whichever posts it stands
 * over. Asked for all posts in the archive's order, so that numbers stay the same. `siteUrl` is the old site's, if it is known.
 */
export function createFeatured(siteUrl: string | undefined) {
  const number = createNumbering();
  const pictures = new Map<number, number | null>();
  const told = new Set<number>();
  return {
    /** What comes with a post for its picture, the first time that it is named. */
    of(post: PlannedPost, picture: FeaturedPicture | null): { planned: Planned[]; findings: Finding[] } {
      const url = picture && URL.parse(picture.src, siteUrl);
      const isKnown = url && /^https?:$/.test(url.protocol);
      pictures.set(post.legacyId, isKnown ? number(url.href) : null);
      if (!picture) return { planned: [], findings: [] };
      if (!isKnown) return { planned: [], findings: [notHad(post, picture.src)] };
      const legacyId = number(url.href);
      if (told.has(legacyId)) return { planned: [], findings: [] };
      told.add(legacyId);
      return { planned: [mediaOf(legacyId, url, picture, post)], findings: [] };
    },
    /** Which picture stands over which post, once all of them have come. */
    all: (): PlannedPictures => ({ kind: 'PICTURES', pictures }),
    count: () => told.size,
  };
}

function mediaOf(legacyId: number, url: URL, { alt, caption }: FeaturedPicture, { publishedAt }: PlannedPost): PlannedMedia {
  const name = cleanFileName(url.pathname);
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return { kind: 'MEDIA', legacyId, isPicture: true, url: url.href, name, mime: TYPES.get(ending) ?? 'image/jpeg', title: name, alt, caption, description: '', createdAt: publishedAt };
}

function notHad({ kind, title, path }: PlannedPost, src: string): Finding {
  const message = `The picture over it, ${src.slice(0, 300)}, cannot be asked for: the archive does not say where the old site was.`;
  return { kind: 'media', itemType: kind === 'PAGE' ? 'page' : 'post', title, message, ...(path !== null && { oldAddress: path }) };
}
