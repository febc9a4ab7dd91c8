import { resolve } from 'node:path';
import { z } from 'zod';

/** The settings from the environment. This file alone reads `process.env`; every setting is optional on one machine. */
export type Env = z.infer<typeof schema>;

/** A setting that has a wrong value; the message is one line that names it and says what to do. */
export class SettingError extends Error {
  override name = 'SettingError';
}

const webAddress = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://www.example.org' })
  .transform((url) => url.replace(/\/+$/, ''));
const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgresql://user:password@host:5432/name',
});
const wholeNumber = (min: number, max: number) =>
  z.coerce.number({ error: `must be a whole number from ${min} to ${max}` }).pipe(
    z.int(`must be a whole number from ${min} to ${max}`).min(min, `must be at least ${min}`).max(max, `must be at most ${max}`),
  );

const mailServer = z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@mail.example.org:587' });
const openIdIssuer = z.url({ protocol: /^https?$/, error: 'must be an address such as https://login.example.org' });
/** `name@host`, or `Some Name <name@host>`; one line. */
const SENDER = /^(?:[^<>"\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;
/** Long enough that nobody tries them all. */
const MIN_SECRET_CHARACTERS = 32;

const schema = z
  .object({
    PORT: wholeNumber(1, 65535).default(3000),
    HOST: z.string().optional(),
    SITE_URL: webAddress.optional(),
    TRUSTED_PROXIES: wholeNumber(0, 9).optional(),
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: databaseAddress.optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' }).default('info'),
    PAGE_CACHE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    PAGE_CACHE_MB: wholeNumber(1, 65536).default(256),
    AUTH_SECRET: z.string().min(MIN_SECRET_CHARACTERS, `must have at least ${MIN_SECRET_CHARACTERS} characters`).optional(),
    SMTP_URL: mailServer.optional(),
    MAIL_FROM: z.string().trim().regex(SENDER, 'must be an address such as Left Futures <editors@example.org>').optional(),
    BACKUP_KEEP: wholeNumber(0, 1000).default(7),
    AKISMET_KEY: z.string().trim().regex(/^\w+$/, 'must be a key of letters and digits').optional(),
    S3_ENDPOINT: webAddress.optional(),
    S3_REGION: z.string().trim().regex(/^[\w-]+$/, 'must be a region such as eu-west-2').optional(),
    S3_BUCKET: z.string().trim().regex(/^[\w.-]{3,63}$/, 'must be a bucket’s name').optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    S3_PUBLIC_URL: webAddress.optional(),
    GITHUB_ID: z.string().optional(),
    GITHUB_SECRET: z.string().optional(),
    GOOGLE_ID: z.string().optional(),
    GOOGLE_SECRET: z.string().optional(),
    OIDC_ISSUER: openIdIssuer.optional(),
    OIDC_ID: z.string().optional(),
    OIDC_SECRET: z.string().optional(),
    OIDC_NAME: z.string().trim().max(40, 'must have at most 40 characters').default('single sign-on'),
    NODE_ENV: z.string().default('development'),
  })
  .superRefine((settings, context) => {
    for (const together of SET_TOGETHER) {
      const given = together.find((name) => settings[name] !== undefined);
      const missing = together.find((name) => settings[name] === undefined);
      if (given && missing) context.addIssue({ code: 'custom', path: [missing], message: `must be set too, since ${given} is` });
    }
    const ofBucket = OF_A_BUCKET.find((name) => settings[name] !== undefined);
    if (ofBucket && settings.S3_BUCKET === undefined) context.addIssue({ code: 'custom', path: ['S3_BUCKET'], message: `must be set too, since ${ofBucket} is` });
  })
  .transform(({ DATA_DIR, PORT, SITE_URL = `http://localhost:${PORT}`, MAIL_FROM = `Left Futures <no-reply@${new URL(SITE_URL).hostname}>`, ...rest }) => ({
    ...rest,
    PORT,
    SITE_URL,
    MAIL_FROM,
    DATA_DIR: resolve(DATA_DIR),
  }));

/** Each of these is of no use without the others in its line. */
const SET_TOGETHER = [
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_ID', 'GOOGLE_SECRET'],
  ['OIDC_ISSUER', 'OIDC_ID', 'OIDC_SECRET'],
  ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
] as const;

/** These say more of a bucket. */
const OF_A_BUCKET = ['S3_ENDPOINT', 'S3_REGION', 'S3_PUBLIC_URL'] as const;

let current: Env | undefined;

/** The settings, read once. Throws SettingError at the first wrong value. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

/** Reads settings from any set of variables. Throws SettingError. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== '')); // an empty setting is none
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new SettingError(`The setting ${String(issue?.path[0])} ${issue?.message ?? 'is wrong'}.`);
}

/** Makes a database that this process has opened the one that every part of it uses. */
export function useDatabase(url: string): void {
  process.env.DATABASE_URL = url;
  current = undefined;
}

/** Makes this process run the site as readers get it, or as those who build it do. Next and next-auth read the same variables. */
export function useMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1', NEXTAUTH_URL: readEnv(process.env).SITE_URL });
  current = undefined;
}
