import { describe, expect, it } from 'vitest';
import { commentOn, item } from '../../import-fixture.ts';
import type { Planned, PlannedPost } from '../../planned.ts';
import { exportFile } from '../export-fixture.ts';
import { wordpress } from '../reader.ts';
import { marksOf } from './language-marks.ts';
import { ENGLISH } from './marks.ts';
import { texturize } from './texturize.ts';

const TYPED = `"Say 'yes'," it's 6' 2" -- "x"`;
const IN_ENGLISH = '“Say ‘yes’,” it’s 6′ 2″ — “x”';

describe("a text's marks are those of its site's language", () => {
  it.each([
    ['en-GB', IN_ENGLISH],
    ['', IN_ENGLISH],
    ['tlh', IN_ENGLISH],
    ['constructor', IN_ENGLISH],
    ['de', '„Say ‚yes‘,“ it’s 6′ 2″ — „x“'],
    ['de-DE', '„Say ‚yes‘,“ it’s 6′ 2″ — „x“'],
    ['de_DE_formal', '„Say ‚yes‘,“ it’s 6′ 2″ — „x“'],
    ['de-AT', '„Say ‚yes‘,“ it’s 6′ 2″ — „x“'],
    ['de-CH', '«Say ‹yes›,» it’s 6′ 2″ — «x»'],
    ['fr-FR', '«\u00A0Say ‘yes’,\u00A0» it’s 6′ 2″ — «\u00A0x\u00A0»'],
    ['fr-CA', '«\u00A0Say ‘yes’,\u00A0» it’s 6′ 2″ — «\u00A0x\u00A0»'],
    ['es', '«Say ‘yes’,» it’s 6′ 2″ — «x»'],
    ['es-ES', '«Say ‘yes’,» it’s 6′ 2″ — «x»'],
    ['es-MX', IN_ENGLISH],
    ['it-IT', IN_ENGLISH],
    ['nl-NL', IN_ENGLISH],
    ['pt-PT', IN_ENGLISH],
    ['pt-BR', IN_ENGLISH],
    ['da-DK', IN_ENGLISH],
    ['tr-TR', IN_ENGLISH],
    ['ja', IN_ENGLISH],
    ['zh-CN', IN_ENGLISH],
    ['pl-PL', '„Say ‘yes’,” it’s 6′ 2″ — „x”'],
    ['hu-HU', '„Say ‘yes’,” it’s 6′ 2″ — „x”'],
    ['cs-CZ', '„Say ‚yes‘,“ it’s 6′ 2″ — „x“'],
    ['bg-BG', '„Say ‘yes’,“ it’s 6′ 2″ — „x“'],
    ['sr-RS', '„Say ‘yes’,“ it’s 6′ 2″ — „x“'],
    ['ru-RU', '«Say ‘yes’,» it’s 6′ 2″ — «x»'],
    ['el', '«Say “yes”,» it’s 6′ 2″ — «x»'],
    ['nb-NO', '«Say ‘yes’,» it’s 6′ 2″ — «x»'],
    ['sv-SE', '”Say ’yes’,” it’s 6′ 2″ — ”x”'],
    ['fi', '”Say ’yes’,” it’s 6′ 2″ — ”x”'],
    ['he-IL', TYPED.replace('--', '—')],
  ])('%s: %s', (language, expected) => expect(texturize(TYPED, marksOf(language))).toBe(expected));

  it.each(['de', 'de-CH', 'fr', 'es', 'sv', 'ru', 'pl', 'he'])('%s: nothing changes the second time', (language) => {
    const once = texturize(`"<em>Left</em>" 'a' "http://w.example/a--b/9x9" -- the '90s... ${TYPED}`, marksOf(language));
    expect(once).toContain('http://w.example/a--b/9x9');
    expect(texturize(once, marksOf(language))).toBe(once);
  });

  it('a lone dash is a long one in Russian', () => expect(texturize('Это - "да"', marksOf('ru-RU'))).toBe('Это — «да»'));

  it('an unknown language has the English ones', () => expect(marksOf('xx-YY')).toBe(ENGLISH));
});

describe('an export in German', () => {
  const body = [1, 2, 3].map((id) => item({ id, title: `"Titel ${id}"`, content: `Er sagte "ja" & 'nein'.`, comments: commentOn({ id, content: '"Gut"' }) })).join('\n');
  const text = exportFile(body).replace('en-GB', 'de-DE');

  it('has its marks in titles, texts and comments', async () => {
    const [first] = postsIn(await plannedFrom(0));
    expect(first).toMatchObject({ title: '„Titel 1“', source: '<p>Er sagte „ja“ &amp; ‚nein‘.</p>\n', comments: [{ source: '<p>„Gut“</p>\n' }] });
  });

  it('has the same ones where it is gone on with', async () => {
    const all = await plannedFrom(0);
    expect(postsIn(await plannedFrom(2))).toEqual(postsIn(all).slice(1));
  });

  async function plannedFrom(from: number): Promise<Planned[]> {
    const archive = await wordpress.survey([{ name: 'export.xml', open: async function* () {
      yield Buffer.from(text);
    } }], () => undefined);
    const planned: Planned[] = [];
    for await (const step of archive.steps(from)) planned.push(...step.planned);
    return planned;
  }
});

function postsIn(planned: readonly Planned[]): PlannedPost[] {
  return planned.filter((one): one is PlannedPost => 'kind' in one && one.kind === 'POST');
}
