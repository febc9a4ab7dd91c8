import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';

const FOLDER = 'outbox';

const writer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** Writes a mail whole into DATA_DIR/outbox, under a name that sorts by time: what a site without a mail server does. */
export async function writeToOutbox(message: SendMailOptions): Promise<void> {
  const { message: bytes } = await writer.sendMail(message);
  const folder = join(env().DATA_DIR, FOLDER);
  const file = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`;
  const draft = join(folder, `.${file}.part`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(draft, bytes, { flag: 'wx', mode: 0o600 });
  await rename(draft, join(folder, file));
  logger().info({ file: `${FOLDER}/${file}` }, 'No SMTP_URL is set: a mail was written to a file in DATA_DIR');
}
