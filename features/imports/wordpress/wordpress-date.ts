/** A WordPress date as it is written, 'YYYY-MM-DD HH:MM:SS'; null for a missing one, which WordPress writes as zeros. */
export function writtenDate(text: string): string | null {
  const written = text.trim();
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(written) && !written.startsWith('0000') ? written : null;
}

/** The moment of a WordPress date: of its GMT form, else of its local form read as UTC; null where both are missing. */
export function momentOf(gmt: string | null, local: string | null): Date | null {
  for (const written of [gmt, local]) {
    if (written === null) continue;
    const moment = new Date(`${written.replace(' ', 'T')}Z`);
    if (!Number.isNaN(moment.getTime())) return moment;
  }
  return null;
}

/** A moment as WordPress writes it in GMT. */
export function writtenMoment(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
