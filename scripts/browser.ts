import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The browser that the tests drive: one that is installed, or Playwright's own; undefined where there is neither. */
export function findBrowser(): string | undefined {
  const own = chromium.executablePath();
  return [...INSTALLED, own].find((path) => path !== '' && existsSync(path));
}

/** Brings a browser where none is found: Debian's package where this process may install one, else Playwright's download. */
export function installBrowser(): string | undefined {
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
    if (findBrowser()) return findBrowser();
  }
  const cli = join(createRequire(import.meta.url).resolve('@playwright/test/package.json'), '../cli.js');
  try {
    execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return findBrowser();
}
