/** The signs that a language has for what a typewriter wrote. */
export interface Marks {
  openDouble: string;
  closeDouble: string;
  openSingle: string;
  closeSingle: string;
  apostrophe: string;
  prime: string;
  doublePrime: string;
  enDash: string;
  emDash: string;
}

/** WordPress's own, where no translation says otherwise. */
export const ENGLISH: Marks = {
  openDouble: '“',
  closeDouble: '”',
  openSingle: '‘',
  closeSingle: '’',
  apostrophe: '’',
  prime: '′',
  doublePrime: '″',
  enDash: '–',
  emDash: '—',
};
