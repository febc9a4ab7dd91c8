import { createServer, type Socket } from 'node:net';

/** A mail server for a test, which keeps what it gets; `answers` replaces its reply to a command. */
export type MailServer = { url: string; mails: string[]; commands: string[]; close: () => void };

export async function startMailServer(answers: Record<string, string> = {}): Promise<MailServer> {
  const mails: string[] = [];
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let waiting = '';
    let inMail = false;
    const say = (line: string) => socket.write(`${line}\r\n`);
    const obey = (line: string) => {
      const command = line.slice(0, 4).toUpperCase().trim();
      commands.push(line);
      say(answers[command] ?? REPLIES[command] ?? '250 OK');
      inMail = command === 'DATA' && !answers.DATA;
      if (command === 'QUIT') socket.end();
    };
    say('220 test');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      waiting += chunk.toString();
      for (;;) {
        const end = waiting.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const got = waiting.slice(0, end);
        waiting = waiting.slice(end + (inMail ? 5 : 2));
        if (!inMail) obey(got);
        else {
          inMail = false;
          mails.push(got);
          say('250 kept');
        }
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `smtp://127.0.0.1:${port}`, mails, commands, close };
}

const REPLIES: Record<string, string> = { EHLO: '250 test', DATA: '354 go on', QUIT: '221 bye' };
