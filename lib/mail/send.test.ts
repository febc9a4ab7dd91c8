import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';
import { readEml } from '#testing/eml.ts';
import { startMailServer, type MailServer } from './mail-server-fixture.ts';
import { sendMail } from './send.ts';
import { closeMail } from './smtp.ts';

const mail = { to: 'ann@example.org', subject: 'Somebody answered — “Ärger”', text: 'Grüße.\n\nA line of its own.\n'.repeat(3) };
let dataDir: string;
let server: MailServer | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'left-futures-mail-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(dataDir);
});
afterEach(async () => {
  closeMail();
  server?.close();
  server = undefined;
  vi.restoreAllMocks();
  delete env().SMTP_URL;
  await rm(dataDir, { recursive: true });
});

async function written(): Promise<string> {
  const [file] = await readdir(join(dataDir, 'outbox'));
  return readFile(join(dataDir, 'outbox', file ?? ''), 'utf8');
}

async function useServer(answers: Record<string, string> = {}): Promise<MailServer> {
  server = await startMailServer(answers);
  env().SMTP_URL = server.url;
  return server;
}

describe('a mail', () => {
  it('has its sender, its subject in any script, its text, and says that a machine wrote it', async () => {
    await sendMail({ ...mail, html: '<p>Grüße</p>' });
    const { headers, subject, to, text, html } = readEml(await written());
    expect({ subject, to, text: text.trim(), html }).toEqual({ subject: mail.subject, to: mail.to, text: mail.text.trim(), html: '<p>Grüße</p>' });
    expect(headers).toMatchObject({ from: 'Left Futures <no-reply@localhost>', 'auto-submitted': 'auto-generated' });
  });

  it('bears the identity that it is given, and the one-click way out', async () => {
    await sendMail({ ...mail, messageId: 'notifications.7', unsubscribe: { url: 'https://example.org/api/unsubscribe/?token=a.b' } });
    expect(readEml(await written()).headers).toMatchObject({
      'message-id': '<notifications.7@localhost>',
      'list-unsubscribe': '<https://example.org/api/unsubscribe/?token=a.b>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  it('takes no header from what somebody typed', async () => {
    await sendMail({ ...mail, subject: 'Hello\r\nBcc: eve@example.org\r\n\r\nText', headers: { 'X-Post': 'a\nX-Evil: b' } });
    const { headers, subject } = readEml(await written());
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(headers).not.toHaveProperty('x-evil');
    expect(subject).toBe('Hello Bcc: eve@example.org Text');
  });

  it.each(['a@b.cd, eve@example.org', 'a@b.cd\r\nBcc: eve@example.org', '<a@b.cd>', '"x"@b.cd'])('goes to one address, not to %j', async (to) => {
    await expect(sendMail({ ...mail, to })).rejects.toThrow('one address');
  });
});

describe('without a mail server', () => {
  it('mails lie whole in the outbox, the newest name last, and the log says where and nothing of them', async () => {
    const info = vi.spyOn(logger(), 'info').mockReturnValue(undefined);
    for (const subject of ['first', 'second', 'third']) await sendMail({ ...mail, subject });
    const files = (await readdir(join(dataDir, 'outbox'))).toSorted();
    const subjects = await Promise.all(files.map(async (file) => readEml(await readFile(join(dataDir, 'outbox', file), 'utf8')).subject));
    expect(subjects).toEqual(['first', 'second', 'third']);
    expect(info.mock.calls[0]).toEqual([{ file: `outbox/${files[0]}` }, expect.any(String)]);
  });
});

describe('with a mail server', () => {
  it('mails are handed to it over a few connections that are used again', async () => {
    const { mails, commands } = await useServer();
    await Promise.all(Array.from({ length: 10 }, () => sendMail(mail)));
    expect(mails.map((eml) => readEml(eml).subject)).toEqual(Array.from({ length: 10 }, () => mail.subject));
    expect(commands.filter((line) => line.startsWith('EHLO')).length).toBeLessThanOrEqual(3);
    expect(commands).toContain('RCPT TO:<ann@example.org>');
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('a refusal is told by its code, without the address', async () => {
    const { mails } = await useServer({ RCPT: '550 no ann@example.org here' });
    await expect(sendMail(mail)).rejects.toThrow(/^The mail server did not take a mail \(EENVELOPE, 550\)$/);
    expect(mails).toEqual([]);
  });

  it('a server that is away is told at once', async () => {
    (await useServer()).close();
    await expect(sendMail(mail)).rejects.toThrow(/^The mail server did not take a mail \(ESOCKET|ECONNECTION/);
  });

  it('a server that hangs up in the middle is told, and the mail is not sent again by itself', async () => {
    const { commands } = await useServer({ DATA: '421 going away' });
    await expect(sendMail(mail)).rejects.toThrow('did not take a mail');
    expect(commands.filter((line) => line === 'DATA')).toHaveLength(1);
  });
});
