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

  it('name a sender of mail at the site\'s own host unless one is given', () => {
    expect(readEnv({ SITE_URL: 'https://www.example.org:8443' }).MAIL_FROM).toBe('Left Futures <no-reply@www.example.org>');
    expect(readEnv({ MAIL_FROM: 'The editors <editors@example.org>' }).MAIL_FROM).toBe('The editors <editors@example.org>');
    expect(readEnv({ MAIL_FROM: 'editors@example.org' }).MAIL_FROM).toBe('editors@example.org');
  });

  it('take a sign-in provider whole', () => {
    const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_ID: 'a', OIDC_SECRET: 'b' };
    expect(readEnv({ ...oidc, GITHUB_ID: 'a', GITHUB_SECRET: 'b' })).toMatchObject({ ...oidc, OIDC_NAME: 'single sign-on' });
  });

  it.each([
    [{ PORT: 'abc' }, 'The setting PORT must be a whole number from 1 to 65535.'],
    [{ PORT: '0' }, 'The setting PORT must be at least 1.'],
    [{ PORT: '70000' }, 'The setting PORT must be at most 65535.'],
    [{ PORT: '30.5' }, 'The setting PORT must be a whole number from 1 to 65535.'],
    [{ TRUSTED_PROXIES: '-1' }, 'The setting TRUSTED_PROXIES must be at least 0.'],
    [{ SITE_URL: 'example.org' }, 'The setting SITE_URL must be an address such as https://www.example.org.'],
    [{ DATABASE_URL: 'mysql://x' }, 'The setting DATABASE_URL must be an address such as postgresql://user:password@host:5432/name.'],
    [{ AUTH_SECRET: 'short' }, 'The setting AUTH_SECRET must have at least 32 characters.'],
    [{ SMTP_URL: 'mail.example.org:25' }, 'The setting SMTP_URL must be an address such as smtp://user:password@mail.example.org:587.'],
    [{ MAIL_FROM: 'The editors' }, 'The setting MAIL_FROM must be an address such as Left Futures <editors@example.org>.'],
    [{ MAIL_FROM: 'A\r\nBcc: b@c.de <a@b.cd>' }, 'The setting MAIL_FROM must be an address such as Left Futures <editors@example.org>.'],
    [{ GITHUB_ID: 'a' }, 'The setting GITHUB_SECRET must be set too, since GITHUB_ID is.'],
    [{ GOOGLE_SECRET: 'a' }, 'The setting GOOGLE_ID must be set too, since GOOGLE_SECRET is.'],
    [{ OIDC_ISSUER: 'https://login.example.org', OIDC_SECRET: 'b' }, 'The setting OIDC_ID must be set too, since OIDC_ISSUER is.'],
    [{ OIDC_ISSUER: 'login' }, 'The setting OIDC_ISSUER must be an address such as https://login.example.org.'],
    [{ LOG_LEVEL: 'loud' }, 'The setting LOG_LEVEL must be silent, error, warn, info or debug.'],
  ])('stop the start in one line when wrong: %j', (variables, line) => {
    expect(() => readEnv(variables)).toThrow(new SettingError(line));
  });

  it('takes a bucket for media whole or not at all', () => {
    const bucket = { S3_BUCKET: 'media', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readEnv({ ...bucket, S3_ENDPOINT: 'https://s3.example.org/' })).toMatchObject({ ...bucket, S3_ENDPOINT: 'https://s3.example.org' });
    expect(() => readEnv({ S3_BUCKET: 'media' })).toThrow('The setting S3_ACCESS_KEY_ID must be set too, since S3_BUCKET is.');
    expect(() => readEnv({ S3_ENDPOINT: 'https://s3.example.org' })).toThrow('The setting S3_BUCKET must be set too, since S3_ENDPOINT is.');
    expect(() => readEnv({ ...bucket, S3_PUBLIC_URL: 'cdn' })).toThrow('The setting S3_PUBLIC_URL must be an address such as');
  });
});
