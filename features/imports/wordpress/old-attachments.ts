import { z } from 'zod';
import { createCompactMap } from './compact.ts';
import type { ExportItem } from './export-item.ts';
import { metaValue } from './meta-value.ts';
import type { OldAttachment } from './text/context.ts';

/** The old site's pictures and files as its texts refer to them: by number, and as those of a post. */
export interface OldAttachments {
  note(item: ExportItem): void;
  get(legacyId: number): OldAttachment | undefined;
  /** A post's own, in the old site's order. */
  of(postLegacyId: number): OldAttachment[];
  /** Whether the export has such a one. */
  has(legacyId: number): boolean;
}

const packed = z.tuple([z.number(), z.string(), z.string(), z.string(), z.string(), z.number().nullable(), z.number().nullable()]);

/** A site may have a hundred thousand of them: each takes a few hundred bytes. */
export function createOldAttachments(): OldAttachments {
  const byNumber = createCompactMap<OldAttachment>(
    ({ legacyId, url, title, alt, caption, width, height }) => [legacyId, url, title, alt, caption, width, height],
    (value) => {
      const { data } = packed.safeParse(value);
      if (!data) return undefined;
      const [legacyId, url, title, alt, caption, width, height] = data;
      return { legacyId, url, title, alt, caption, mimeType: '', width, height };
    },
  );
  const children = new Map<number, { legacyId: number; order: number }[]>();
  const get = (legacyId: number) => byNumber.get(legacyId);
  return {
    note(item) {
      if (item.legacyId === null || byNumber.has(item.legacyId)) return;
      byNumber.set(item.legacyId, attachmentOf(item, item.legacyId));
      if (item.parentId === null) return;
      const siblings = children.get(item.parentId) ?? [];
      siblings.push({ legacyId: item.legacyId, order: item.menuOrder });
      children.set(item.parentId, siblings);
    },
    get,
    of: (postLegacyId) =>
      (children.get(postLegacyId) ?? []).toSorted((a, b) => a.order - b.order || a.legacyId - b.legacyId).flatMap(({ legacyId }) => get(legacyId) ?? []),
    has: (legacyId) => byNumber.has(legacyId),
  };
}

function attachmentOf(item: ExportItem, legacyId: number): OldAttachment {
  return {
    legacyId,
    url: fileAddress(item),
    title: item.title,
    alt: metaValue(item.meta, '_wp_attachment_image_alt').trim(),
    caption: item.excerpt,
    mimeType: '',
    ...sizeOf(metaValue(item.meta, '_wp_attachment_metadata')),
  };
}

/** Where the file itself is: an export from before 2.1 says it only as the item's name. */
export function fileAddress({ attachmentUrl, guid }: ExportItem): string {
  return attachmentUrl || (/^https?:/i.test(guid) ? guid : '');
}

/** From the serialised PHP in which WordPress notes them first of all. */
function sizeOf(metadata: string): { width: number | null; height: number | null } {
  const [, width, height] = /^a:\d+:\{s:5:"width";(?:i:|s:\d+:")(\d+)"?;s:6:"height";(?:i:|s:\d+:")(\d+)/.exec(metadata) ?? [];
  return { width: Number(width) || null, height: Number(height) || null };
}
