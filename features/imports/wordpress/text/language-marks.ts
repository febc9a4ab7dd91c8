import { ENGLISH, type Marks } from './marks.ts';

const GUILLEMETS = { openDouble: '«', closeDouble: '»' };
const HIGH = { openDouble: '”', closeDouble: '”', openSingle: '’', closeSingle: '’' };
const LOW_HIGH = { openDouble: '„', closeDouble: '“' };
const LOW_HIGH_BOTH = { ...LOW_HIGH, openSingle: '‚', closeSingle: '‘' };
const LOW_RIGHT = { openDouble: '„', closeDouble: '”' };
const STRAIGHT = { openDouble: '"', closeDouble: '"', openSingle: "'", closeSingle: "'", apostrophe: "'", prime: "'", doublePrime: '"' };

/**
 * What WordPress's core translations put for its marks ('opening curly double quote' and so on). Those of bg, el, fi, fr, he, pl,
 * ru and sr, and the double marks of cs and sv, were read in the translation files that Debian ships (wordpress-l10n, of 2010 to
 * 2016). Those of de, de-CH, es, hu, nb and nn, and the single ones of cs and sv, are what the later translations are known for,
 * not read in one: in Debian's files, all but de-CH and nn still had the English marks, or none. A translation that leaves
 * the English marks is not in it: it, nl, pt, pt-BR, da, tr, ja, zh, and the Spanish of the Americas.
 */
const TRANSLATED: Record<string, Partial<Marks>> = {
  bg: LOW_HIGH,
  cs: LOW_HIGH_BOTH,
  de: LOW_HIGH_BOTH,
  'de-ch': { ...GUILLEMETS, openSingle: '‹', closeSingle: '›' },
  el: { ...GUILLEMETS, openSingle: '“', closeSingle: '”' },
  es: GUILLEMETS,
  fi: HIGH,
  fr: { openDouble: '«\u00A0', closeDouble: '\u00A0»' },
  he: STRAIGHT,
  hu: LOW_RIGHT,
  nb: GUILLEMETS,
  nn: GUILLEMETS,
  pl: LOW_RIGHT,
  // A dash that stands alone is the long one there.
  ru: { ...GUILLEMETS, enDash: '—' },
  sr: LOW_HIGH,
  sv: HIGH,
};

const MARKS = new Map(Object.entries(TRANSLATED).map(([language, own]): [string, Marks] => [language, { ...ENGLISH, ...own }]));

/** The marks of a site whose export has this `<language>`: 'de', 'de-CH', 'de_DE_formal'. English where it says none that is known. */
export function marksOf(language: string): Marks {
  const [tongue = '', region = ''] = language.trim().toLowerCase().split(/[-_]/);
  if (tongue === 'es' && region !== '' && region !== 'es') return ENGLISH;
  return MARKS.get(`${tongue}-${region}`) ?? MARKS.get(tongue) ?? ENGLISH;
}
