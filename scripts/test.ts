import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findBrowser, installBrowser } from './browser.ts';
import { build, isBuilt } from './build.ts';
import { step } from './script.ts';

/** `npm test`: every check of the project, in one list. Ends with "N passed, N failed". */
const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
  errors: z.array(z.unknown()),
});
type Count = { passed: number; failed: number };

const scratch = await mkdtemp(join(tmpdir(), 'left-futures-test-'));
const counts: Count[] = [];
try {
  // First: the build writes what the types of the pages rest on.
  if (!(await isBuilt())) await step('Building the site', build).catch((error: unknown) => process.stdout.write(`${String(error)}\n`));
  counts.push(await check('Lint', 'oxlint/bin/oxlint', ['--quiet']));
  counts.push(await check('Types', 'typescript/bin/tsc', ['--noEmit']));
  counts.push(await unitAndIntegration());
  counts.push(await browser());
} finally {
  await rm(scratch, { recursive: true, force: true });
}
const total = counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }));
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

async function check(name: string, program: string, args: string[]): Promise<Count> {
  process.stdout.write(`\n== ${name}\n`);
  const code = await run(program, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unitAndIntegration(): Promise<Count> {
  process.stdout.write('\n== Rules, commands and queries\n');
  const file = join(scratch, 'vitest.json');
  const code = await run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const report = vitestReport.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')));
  if (!report.success) return { passed: 0, failed: 1 };
  const failed = report.data.numFailedTests + (report.data.numFailedTests === 0 && code !== 0 ? 1 : 0);
  return { passed: report.data.numPassedTests, failed };
}

async function browser(): Promise<Count> {
  process.stdout.write('\n== People’s jobs, in a browser\n');
  try {
    if (!(await isBuilt())) await step('Building the site', build);
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
  if (!findBrowser() && !(await step('Getting a browser', async () => installBrowser()))) {
    process.stdout.write('There is no Chromium here, and none could be installed: install one, and run this again.\n');
    return { passed: 0, failed: 1 };
  }
  const file = join(scratch, 'playwright.json');
  const code = await run('@playwright/test/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  const report = playwrightReport.safeParse(JSON.parse(await readFile(file, 'utf8').catch(() => 'null')));
  if (!report.success) return { passed: 0, failed: 1 };
  const { stats, errors } = report.data;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return { passed: stats.expected, failed: failed + (failed === 0 && code !== 0 ? 1 : 0) };
}

function run(program: string, args: string[], environment: Record<string, string> = {}): Promise<number> {
  const [name = '', ...rest] = program.startsWith('@') ? [program.split('/', 2).join('/'), ...program.split('/').slice(2)] : program.split('/');
  const path = join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..', ...rest);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } });
  return new Promise((done) => child.once('close', (code) => done(code ?? 1)));
}
