import type { Finding } from '../finding.ts';
import { REPAIR_KINDS, type OnRepair, type Repair, type RepairKind } from './repair.ts';

/** So many lines of each kind are named; of a file that is full of them the rest is counted. */
const NAMED = 50;

const WORDS: Readonly<Record<RepairKind, { one: (detail: string) => string; others: string }>> = {
  ampersand: { one: () => 'An “&” stood alone; it was read as one.', others: 'other signs “&” stood alone, and were read as such.' },
  entity: { one: (detail) => `“${detail}” means nothing in an XML file; it was read as in HTML.`, others: 'other entities of HTML were read as there.' },
  'less-than': { one: () => 'A “<” stood alone; it was read as one.', others: 'other signs “<” stood alone, and were read as such.' },
  'cdata-end': { one: () => 'A “]]>” stood where no text had to end; it was kept as text.', others: 'other signs “]]>” were kept as text.' },
  control: { one: () => 'A control character, which no text can show, was left out.', others: 'other places with control characters lost them.' },
  namespace: { one: (detail) => `The file does not say what the prefix “${detail}:” stands for; it was taken for what it is in every export.`, others: 'other prefixes were taken for what they are in every export.' },
  letters: { one: (detail) => `A letter was not written as the rest of the file; it was read as Windows-1252: “${detail}”.`, others: 'other letters were read as Windows-1252.' },
  encoding: { one: (detail) => `The file does not say rightly how its letters are written; it was read as ${detail}.`, others: 'other places were read so.' },
  version: { one: (detail) => (detail ? `The file calls its version “${detail}”, which no WordPress writes; it was read all the same.` : 'The file does not say its version; it was read all the same.'), others: 'other versions.' },
};

/** Gathers what was mended in one file, for its report: each line and kind once, the first ones by themselves. `file` is its name, where there are several. */
export function createRepairLog(file = ''): { note: OnRepair; findings(): Finding[] } {
  const named = new Map<RepairKind, Repair[]>();
  const counts = new Map<RepairKind, number>();
  const finding = (message: string, line?: number): Finding => ({ kind: 'repaired', itemType: 'file', title: file, message, ...(line !== undefined && { line }) });
  return {
    note(repair) {
      const some = named.get(repair.kind) ?? [];
      named.set(repair.kind, some);
      if (some.at(-1)?.line === repair.line) return;
      counts.set(repair.kind, (counts.get(repair.kind) ?? 0) + 1);
      if (some.length < NAMED) some.push(repair);
    },
    findings: () =>
      REPAIR_KINDS.flatMap((kind) => {
        const some = named.get(kind) ?? [];
        const others = (counts.get(kind) ?? 0) - some.length;
        return [
          ...some.map(({ line, detail = '' }) => finding(WORDS[kind].one(detail), line)),
          ...(others > 0 ? [finding(`${others.toLocaleString('en-GB')} ${WORDS[kind].others}`)] : []),
        ];
      }),
  };
}
