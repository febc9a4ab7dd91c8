/** Zero-width characters, joiners, soft hyphens, marks of direction, tags, variation selectors: nobody sees them. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Accents and the like, of scripts where a word without them is the same word; in others marks are vowels, or make another letter. */
const MARKS = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309A]]/gv;
/** An apostrophe within a word is no border: "don't" is one word, and the same as "dont". */
const APOSTROPHES = /(?<=\p{L})['’ʼ`´](?=\p{L})/gu;

/**
 * The text without what does not make it another text: letters small, of their plain form (𝗳𝘂𝗹𝗹, ｗｉｄｅ, ① and ligatures
 * too) and without accents, nothing invisible.
 */
export function fold(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase().replace(APOSTROPHES, '');
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(MARKS, '') // a capital I with a dot is an i with a mark
    .replace(APOSTROPHES, '')
    .normalize('NFC');
}

// Each pair is a letter, and the Latin one that it can be taken for.
const LOOK_ALIKES = new Map(
  [
    'аa вb еe кk мm нh оo рp сc тt уy хx ѕs іi јj һh ԁd ԛq ԝw ѵv ӏl гr пn ьb',
    'αa βb εe ηn ιi κk νv οo ρp σo ςc τt υu χx γy ωw ϲc ϳj',
    'ɡg ɑa ıi ƅb øo đd łl ħh ŧt ƒf ɩi ʀr ɢg ɴn ʟl ßb օo ոn սu հh ցg',
  ]
    .flatMap((script) => script.split(' '))
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** A folded text in which every letter that looks like a Latin one is that Latin one. */
export function latin(folded: string): string {
  return folded.replace(/[^\p{ASCII}]/gu, (letter) => LOOK_ALIKES.get(letter) ?? letter);
}
