const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** "1.4 GB" */
export function bytesInWords(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)));
  const amount = bytes / 1024 ** power;
  return `${power === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${UNITS[power]}`;
}

/** "3 days", "2 hours", "5 minutes"; the largest unit alone. */
export function durationInWords(seconds: number): string {
  const [amount, unit] = seconds >= 172_800 ? [seconds / 86_400, 'days'] as const : seconds >= 7_200 ? [seconds / 3_600, 'hours'] as const : seconds >= 120 ? [seconds / 60, 'minutes'] as const : [seconds, 'seconds'] as const;
  return `${Math.floor(amount)} ${unit}`;
}
