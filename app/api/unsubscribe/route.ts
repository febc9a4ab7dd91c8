import { unsubscribePath } from '#features/notifications/address.ts';
import { stopMails } from '#features/notifications/commands.ts';
import { readUnsubscribeToken } from '#features/notifications/unsubscribe.ts';

export const dynamic = 'force-dynamic';

/** What a mail program asks when its user presses "Unsubscribe" (RFC 8058): no cookies, and the token in the address says it all. */
export async function POST(request: Request): Promise<Response> {
  const subscription = readUnsubscribeToken(tokenOf(request));
  if (!subscription) return new Response('This link does not work: it is not whole.\n', { status: 400 });
  await stopMails(subscription);
  return new Response('You get no more of these mails.\n');
}

/** For mail programs that open the address like any other: the page with the button. */
export function GET(request: Request): Response {
  return new Response(null, { status: 302, headers: { location: unsubscribePath(tokenOf(request)) } });
}

const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? '';
