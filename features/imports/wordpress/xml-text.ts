const NEEDS_CARE = /&|\]\]>/;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));|&/g;
const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What a run of text between two tags says; undefined where there is something in it that no such text may hold. */
export function xmlText(run: string): string | undefined {
  if (!NEEDS_CARE.test(run)) return run;
  if (run.includes(']]>')) return undefined;
  let isSound = true;
  const text = run.replace(REFERENCE, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return SIGNS[name] ?? '';
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    if (isXmlCharacter(code)) return String.fromCodePoint(code);
    isSound = false;
    return '';
  });
  return isSound ? text : undefined;
}

/** Whether XML 1.0 has a character of this number. */
export function isXmlCharacter(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
