import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { commonHeaders } from './headers.ts';
import type { LimitedBody } from './limited-body.ts';
import { sendText } from './respond.ts';

/** Where whoever sent a form goes next, a path of this site; and what their browser is to keep (RFC 6265, 4.1). */
export type Led = { to: string; cookies?: readonly string[] };
/** Or the page that they are shown at once, an address that only the front door asks for. */
export type FormAnswer = Led | { page: string };

/** Takes a form's fields, of which each name counts once, from whoever sent the request. */
export type TakeForm = (fields: Record<string, string>, request: IncomingMessage) => Promise<FormAnswer>;

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Answers a form that is sent in the plain way of browsers, without Next, by leading its sender on or showing them a page; false where its `body` was cut off. */
export async function answerForm(take: TakeForm, request: IncomingMessage, response: ServerResponse, body: LimitedBody, show: (page: string) => Promise<void>): Promise<boolean> {
  if (!FORM.test(request.headers['content-type'] ?? '')) {
    body.resume();
    sendText(response, 415, 'This form was sent in a way that cannot be read here.');
    return true;
  }
  const text = (await buffer(body)).toString();
  if (body.isCut) return false;
  const answer = await take(Object.fromEntries(new URLSearchParams(text)), request);
  if ('page' in answer) {
    await show(answer.page);
    return true;
  }
  const { to, cookies = [] } = answer;
  response.writeHead(303, { ...commonHeaders(), location: to, 'cache-control': 'no-store', ...(cookies.length > 0 && { 'set-cookie': [...cookies] }) });
  response.end();
  return true;
}
