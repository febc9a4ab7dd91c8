import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { untilStopped } from './apart.ts';

const { APART_DOES: does, APART_FILE: file = '' } = process.env;
const stopped = untilStopped();
writeFileSync(file, String(process.pid));
if (does === 'fail') process.exit(3);
if (does === 'wait') await wait(60_000, undefined, { signal: stopped }).catch(() => writeFileSync(`${file} stopped`, ''));
if (does === 'go on') await wait(60_000);
process.exit();
