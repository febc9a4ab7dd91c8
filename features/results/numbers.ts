/** What people write where there is no figure. */
const NOTHING = /^(?:[-–—*.]*|n\/?a|new|none|nil)$/i;
const GAPS = /[\s'’_]/gu;

/** A whole number as people and spreadsheets write it: "23,283", "23 283", "23.283". Undefined where there is none, null where it cannot be read. */
export function readCount(text: string): number | undefined | null {
  const figure = text.replace(GAPS, '');
  if (NOTHING.test(figure)) return undefined;
  const plain = /^[-−]?\d{1,3}(?:[,.]\d{3})+$/.test(figure) ? figure.replace(/[,.]/g, '') : figure.replace(/[.,]0+$/, '');
  return /^[-−]?\d+$/.test(plain) ? Number(plain.replace('−', '-')) : null;
}

/** A share or a change of one, in per cent: "38.4", "38,4 %", "+3.4", "−2.1". The same answers. */
export function readShare(text: string): number | undefined | null {
  const figure = text.replace(GAPS, '').replace(/(?:%|pts?|pp)$/i, '').replace(',', '.');
  if (NOTHING.test(figure)) return undefined;
  return /^[-−+±]?\d+(?:\.\d+)?$/.test(figure) ? Number(figure.replace('−', '-').replace('±', '')) : null;
}
