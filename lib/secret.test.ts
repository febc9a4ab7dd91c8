import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const run = promisify(execFile);
let dataDir: string;
beforeEach(async () => void (dataDir = await mkdtemp(join(tmpdir(), 'left-futures-secret-'))));
afterEach(() => rm(dataDir, { recursive: true }));

async function secretOfAProcess(settings: Record<string, string> = {}): Promise<string> {
  const program = `import { authSecret } from '#lib/secret.ts'; console.log(authSecret());`;
  const env = { ...process.env, AUTH_SECRET: '', DATA_DIR: dataDir, ...settings };
  return (await run(process.execPath, ['--input-type=module', '-e', program], { env })).stdout.trim();
}

/** Starting several processes takes its time on a busy machine. */
const PATIENCE_MS = 90_000;

describe('the site’s secret', { timeout: PATIENCE_MS }, () => {
  it('is made once, for its owner alone, by however many processes start at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 4 }, () => secretOfAProcess()));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(await readdir(dataDir)).toEqual(['auth-secret']);
    expect((await stat(join(dataDir, 'auth-secret'))).mode & 0o777).toBe(0o600);
    expect(await secretOfAProcess()).toBe((await readFile(join(dataDir, 'auth-secret'), 'utf8')).trim());
  });

  it('is the one that AUTH_SECRET gives', async () => {
    const AUTH_SECRET = 'a-secret-that-several-machines-share';
    expect(await secretOfAProcess({ AUTH_SECRET })).toBe(AUTH_SECRET);
    expect(await readdir(dataDir)).toEqual([]);
  });
});
