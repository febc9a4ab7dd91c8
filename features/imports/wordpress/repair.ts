/**
 * What can be mended while a file is read: an "&" that stands alone, an entity of HTML's, a "<" that begins no tag, an end
 * of CDATA where there is none, characters that no XML holds, a prefix or a namespace that nobody declared, letters in
 * another encoding than the rest, an encoding declared wrongly, a version that no WordPress has.
 */
export const REPAIR_KINDS = ['ampersand', 'entity', 'less-than', 'cdata-end', 'control', 'namespace', 'letters', 'encoding', 'version'] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** One thing that was mended, and in which line of the file. `detail` is what stood there, or what it was taken for. */
export interface Repair {
  kind: RepairKind;
  line: number;
  detail?: string;
}

export type OnRepair = (repair: Repair) => void;
