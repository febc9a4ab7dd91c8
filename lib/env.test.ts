import { describe, expect, it } from 'vitest';
import { readEnv, SettingError } from './env.ts';

describe('settings from the environment', () => {
  it('are all optional', () => {
    expect(readEnv({})).toMatchObject({ PORT: 3000, SITE_URL: 'http://localhost:3000', PAGE_CACHE: 'on' });
  });

  it('are absent when empty', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '' })).not.toHaveProperty('DATABASE_URL');
  });

  it('give the site\'s address without a slash at its end', () => {
    expect(readEnv({ SITE_URL: 'https://example.org/' }).SITE_URL).toBe('https://example.org');
    expect(readEnv({ PORT: '4000' }).SITE_URL).toBe('http://localhost:4000');
  });

  it.each([
    [{ PORT: 'abc' }, 'The setting PORT must be a whole number from 1 to 65535.'],
    [{ PORT: '0' }, 'The setting PORT must be at least 1.'],
    [{ PORT: '70000' }, 'The setting PORT must be at most 65535.'],
    [{ PORT: '30.5' }, 'The setting PORT must be a whole number from 1 to 65535.'],
    [{ SITE_URL: 'example.org' }, 'The setting SITE_URL must be an address such as https://www.example.org.'],
    [{ DATABASE_URL: 'mysql://x' }, 'The setting DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.'],
    [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL must be silent, error, warn, info or debug.'],
  ])('stop the start in one line when wrong: %j', (variables, line) => {
    expect(() => readEnv(variables)).toThrow(new SettingError(line));
  });
});
