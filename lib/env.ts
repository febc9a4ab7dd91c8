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

const schema = z
  .object({
    PORT: wholeNumber(1, 65535).default(3000),
    HOST: z.string().optional(),
    SITE_URL: webAddress.optional(),
    DATA_DIR: z.string().default('./data'),
    DATABASE_URL: databaseAddress.optional(),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], { error: 'must be silent, error, warn, info or debug' }).default('info'),
    PAGE_CACHE: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
    PAGE_CACHE_MB: wholeNumber(1, 65536).default(256),
    NODE_ENV: z.string().default('development'),
  })
  .transform(({ SITE_URL, DATA_DIR, ...rest }) => ({
    ...rest,
    SITE_URL: SITE_URL ?? `http://localhost:${rest.PORT}`,
    DATA_DIR: resolve(DATA_DIR),
  }));

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

/** Makes this process run the site as readers get it, or as those who build it do. Next reads the same variable. */
export function useMode(mode: 'production' | 'development'): void {
  Object.assign(process.env, { NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' });
  current = undefined;
}
