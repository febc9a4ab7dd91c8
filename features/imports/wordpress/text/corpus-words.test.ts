import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderBody } from '#lib/html/body.ts';
import { renderComment } from '#lib/html/comment.ts';
import { compareWords, type WordsDifference } from '../../words.ts';
import type { ExportSite } from '../export-record.ts';
import { planComments } from '../plan-comments.ts';
import { readExport } from '../read-export.ts';
import { emptyContext } from './context.ts';
import { wordpressBody } from './wordpress-body.ts';

const CORPUS = '../shared/data/corpora/wxr';
const FIRST_POST = '../shared/data/left-futures.wxr.xml';
/** Not well-formed. */
const BROKEN = ['malformed.xml', 'ghost-migrate__sample.xml'];
/** What a form offers is no text of a post. */
const EXPLAINED = new Map([['theme-preview.xml', [{ title: 'Elements', lost: ['Option', 'Option', 'Option', 'Option', 'Option', 'Option', '1', '2', '3', '1', '2', '3'], gained: [] }]]]);

describe.skipIf(!existsSync(CORPUS))(`no word is lost or put in (skipped where ${CORPUS} is absent)`, () => {
  const files = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xml|wxr)$/.test(name) && !BROKEN.includes(name)) : [];

  it.each(files)('in any post, page, attachment, product or comment of %s', async (name) => {
    expect(await differencesIn(`${CORPUS}/${name}`)).toEqual(EXPLAINED.get(name) ?? []);
  });
});

describe.skipIf(!existsSync(FIRST_POST))(`the publication's first post (skipped where ${FIRST_POST} is absent)`, () => {
  it('shows every word, and so do its comments', async () => expect(await differencesIn(FIRST_POST)).toEqual([]));
});

async function differencesIn(file: string): Promise<(WordsDifference & { title: string })[]> {
  const found: (WordsDifference & { title: string })[] = [];
  let site: ExportSite | undefined;
  for await (const record of readExport(createReadStream(file))) {
    if (record.type === 'site') site = record;
    if (record.type !== 'item') continue;
    const { item } = record;
    const { source, words } = wordpressBody(item.content, emptyContext(item.postType, item.title));
    const difference = compareWords(words, renderBody(source, { siteUrl: site?.link || 'https://wharf.example' }).html);
    if (difference) found.push({ title: item.title, ...difference });
    for (const comment of planComments(item.comments, new Date(0))) {
      const ofComment = compareWords(comment.words ?? { shown: '', added: '' }, renderComment(comment.source).html);
      if (ofComment) found.push({ title: comment.name, ...ofComment });
    }
  }
  return found;
}
