import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

let known: { dataDir: string; secret: string } | undefined;

/**
 * What this site signs and hashes with: AUTH_SECRET, or a random one that is made once and kept in DATA_DIR/auth-secret
 * for its owner alone. Instances on several machines share one only by AUTH_SECRET.
 */
export function authSecret(): string {
  const { AUTH_SECRET, DATA_DIR } = env();
  if (AUTH_SECRET) return AUTH_SECRET;
  if (known?.dataDir !== DATA_DIR) known = { dataDir: DATA_DIR, secret: keptSecret(DATA_DIR) };
  return known.secret;
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  return read(file) ?? made(file, dataDir);
}

/** Written aside and linked into place whole: of several processes that make one at once, all go on with the first. */
function made(file: string, dataDir: string): string {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  const secret = read(file);
  if (!secret) throw new Error('DATA_DIR/auth-secret is empty: delete it, and a new one is made.');
  return secret;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
