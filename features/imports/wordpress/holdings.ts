import type { DeclaredAuthor } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import { createCompactMap, ownCopy } from './compact.ts';
import type { ExportItem } from './export-item.ts';
import type { ExportRecord } from './export-record.ts';
import { MAX_ID, metaId, metaValue } from './meta-value.ts';
import { createOldAttachments, type OldAttachments } from './old-attachments.ts';
import { createOldMenus, type OldMenus } from './old-menus.ts';
import { plainText } from './plain-text.ts';
import { createTaxonomyLog } from './taxonomies.ts';
import type { BodyContext } from './text/context.ts';
import { marksOf } from './text/language-marks.ts';
import { ENGLISH, type Marks } from './text/marks.ts';

/** What of an export has to be known before its items are taken over: what they refer to, wherever it stands in the files. */
export interface Holdings {
  note(record: ExportRecord): void;
  /** What an item's text refers to. */
  contextOf(item: ExportItem): BodyContext;
  attachments: Pick<OldAttachments, 'has'>;
  menus: Pick<OldMenus, 'size' | 'plan'>;
  /** By a post's number that of the picture over it; null where it has none. */
  pictures: ReadonlyMap<number, number | null>;
  /** Pages by number. */
  hasPage(legacyId: number): boolean;
  /** Bylines of people who had no account there (of the Co-Authors Plus plugin). */
  guestAuthors(): DeclaredAuthor[];
  findings(): Finding[];
}

/** Reusable blocks are short, and few; of a made-up export not all are kept. */
const MOST_BLOCK_CHARS = 16_000_000;

export function createHoldings(): Holdings {
  const attachments = createOldAttachments();
  const menus = createOldMenus();
  const taxonomies = createTaxonomyLog();
  const blocks = createCompactMap<string>((text) => text, (text) => (typeof text === 'string' ? text : undefined));
  const pictures = new Map<number, number | null>();
  const pages = new Set<number>();
  const guests = new Map<string, DeclaredAuthor>();
  let blockChars = 0;
  let marks: Marks | undefined;

  const noteItem = (item: ExportItem) => {
    const { postType, legacyId, content } = item;
    if (postType === 'attachment') attachments.note(item);
    else if (postType === 'guest-author') noteGuest(item, guests);
    else if (postType === 'wp_block' && legacyId !== null && (blockChars += content.length) <= MOST_BLOCK_CHARS) blocks.set(legacyId, content);
    if (postType !== 'post' && postType !== 'page') return;
    taxonomies.note(item);
    if (legacyId === null || legacyId > MAX_ID || pictures.has(legacyId)) return;
    pictures.set(legacyId, metaId(item.meta, '_thumbnail_id'));
    if (postType === 'page') pages.add(legacyId);
  };

  return {
    note(record) {
      menus.note(record);
      if (record.type === 'site') marks ??= marksOf(record.language);
      if (record.type === 'item') noteItem(record.item);
    },
    contextOf: (item) => ({
      itemType: item.postType,
      title: plainText(item.title),
      marks: marks ?? ENGLISH,
      attachments,
      get ownAttachments() {
        return item.legacyId === null ? [] : attachments.of(item.legacyId);
      },
      attachmentsOf: (legacyId) => attachments.of(legacyId),
      blocks,
      footnotes: metaValue(item.meta, 'footnotes'),
    }),
    attachments,
    menus,
    pictures,
    hasPage: (legacyId) => pages.has(legacyId),
    guestAuthors: () => [...guests.values()],
    findings: () => taxonomies.findings(),
  };
}

function noteGuest(item: ExportItem, guests: Map<string, DeclaredAuthor>): void {
  const login = ownCopy(metaValue(item.meta, 'cap-user_login').trim());
  if (login === '' || guests.has(login)) return;
  const name = plainText(metaValue(item.meta, 'cap-display_name')) || plainText(item.title) || login;
  guests.set(login, { login, name: ownCopy(name), email: ownCopy(metaValue(item.meta, 'cap-user_email').trim()) });
}
