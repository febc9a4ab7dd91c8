import { describe, expect, it } from 'vitest';

import { nextTheme, readTheme, themeLabel } from './theme.ts';

describe('the colour theme', () => {
  it('goes from automatic to dark to light and round again', () => {
    expect(nextTheme('auto')).toBe('dark');
    expect(nextTheme('dark')).toBe('light');
    expect(nextTheme('light')).toBe('auto');
  });

  it.each([null, '', 'auto', 'sepia', '__proto__'])('is automatic where %s is stored', (stored) => expect(readTheme(stored)).toBe('auto'));

  it('is said by its button', () => expect(themeLabel('auto')).toBe('Colour theme: automatic. Change'));
});
