import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runApart } from './apart.ts';

const FIXTURE = join(import.meta.dirname, 'apart-fixture.ts');
const MODULE = pathToFileURL(join(import.meta.dirname, 'apart.ts')).href;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-apart-'));
});
afterAll(() => rm(folder, { recursive: true }));

const settings = (does: string) => ({ APART_DOES: does, APART_FILE: join(folder, does) });
/** Its process id, once it runs. */
const started = (does: string) => expect.poll(async () => Number(await readFile(join(folder, does), 'utf8').catch(() => '')), { timeout: 10_000 }).toBeGreaterThan(0).then(async () => Number(await readFile(join(folder, does), 'utf8')));

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a script in a process of its own', () => {
  it('runs to its end; its failure is told', async () => {
    const { signal } = new AbortController();
    await expect(runApart(FIXTURE, { environment: settings('end'), signal })).resolves.toBeUndefined();
    await expect(runApart(FIXTURE, { environment: settings('fail'), signal })).rejects.toThrow('ended with 3');
  });

  it('does not begin for whoever stops already', async () => {
    await runApart(FIXTURE, { environment: settings('never'), signal: AbortSignal.abort() });
    await expect(readFile(join(folder, 'never'))).rejects.toThrow('ENOENT');
  });

  it.each([['wait', undefined], ['go on', 'ended with SIGKILL']])('that does “%s” is gone soon after it is asked to stop', async (does, failure) => {
    const stopping = new AbortController();
    const running = runApart(FIXTURE, { environment: settings(does), signal: stopping.signal }).then(() => undefined, (error: Error) => error.message);
    const pid = await started(does);
    stopping.abort();
    const said = await running;
    expect(failure === undefined ? said : said?.includes(failure)).toBe(failure === undefined ? undefined : true);
    expect(lives(pid)).toBe(false);
  }, 20_000);

  it('ends when whoever started it is killed', async () => {
    for (const file of ['wait', 'wait stopped']) await rm(join(folder, file), { force: true });
    const starts = `import { runApart } from '${MODULE}'; await runApart(${JSON.stringify(FIXTURE)}, { environment: ${JSON.stringify(settings('wait'))}, signal: new AbortController().signal });`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', starts], { stdio: 'ignore' });
    await started('wait');
    expect(existsSync(join(folder, 'wait stopped'))).toBe(false);
    parent.kill('SIGKILL');
    await expect.poll(() => existsSync(join(folder, 'wait stopped')), { timeout: 10_000 }).toBe(true);
  }, 20_000);
});
