/** "1.5 MB", in units of a thousand, as file managers count. */
export function sizeInWords(bytes: number): string {
  const [unit, worth] = bytes < 1e6 ? ['kB', 1e3] as const : bytes < 1e9 ? ['MB', 1e6] as const : ['GB', 1e9] as const;
  return `${(bytes / worth).toLocaleString('en-GB', { maximumFractionDigits: 1 })} ${unit}`;
}

/** "3 hours old"; `days` beyond two. */
export function ageInWords(madeAt: Date, now: Date): string {
  const hours = Math.floor((now.getTime() - madeAt.getTime()) / 3_600_000);
  if (hours < 1) return 'less than an hour old';
  if (hours < 48) return hours === 1 ? '1 hour old' : `${hours} hours old`;
  return `${Math.floor(hours / 24)} days old`;
}
