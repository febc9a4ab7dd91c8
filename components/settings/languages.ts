/** Languages that a site is likely to be in; any other one that it has stays possible. */
const LANGUAGES = [
  ['en-GB', 'English (United Kingdom)'], ['en-IE', 'English (Ireland)'], ['en-US', 'English (United States)'], ['en-AU', 'English (Australia)'], ['en-CA', 'English (Canada)'], ['en-NZ', 'English (New Zealand)'],
  ['cy', 'Cymraeg'], ['ga', 'Gaeilge'], ['gd', 'Gàidhlig'], ['fr', 'Français'], ['de', 'Deutsch'], ['es', 'Español'], ['it', 'Italiano'], ['pt', 'Português'], ['nl', 'Nederlands'], ['pl', 'Polski'], ['sv', 'Svenska'],
] as const;

export function languageOptions(current: string): { value: string; label: string }[] {
  const options = LANGUAGES.map(([value, label]): { value: string; label: string } => ({ value, label }));
  return options.some(({ value }) => value === current) ? options : [...options, { value: current, label: current }];
}

/** Every time zone that dates can be shown in. */
export function timeZoneOptions(current: string): { value: string; label: string }[] {
  const names = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current]);
  return [...names].toSorted().map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}
