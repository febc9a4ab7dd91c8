import { PrivateAddressError } from './public-address.ts';
import { requestOutside, type Asking } from './request.ts';

/** How an address answers: a status, or why there was none. */
export type Asked = { status: number } | { failed: 'no such host' | 'private' | 'no answer' };

/** Whoever has not answered by then is as good as not there, for now. All redirects together. */
const TIMEOUT_MS = 8_000;
/** Servers that do not know HEAD, or keep it from robots, say so in these ways; then the page itself is asked for, and let go once it begins. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 501]);

/** Asks a public address of another site whether it is there, following its redirects. Never connects to a private network. */
export async function askOutside(url: string, { signal, ...asking }: Asking): Promise<Asked> {
  const within = { accept: 'text/html,*/*', ...asking, signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) };
  try {
    const status = await statusOf(url, 'HEAD', within);
    return { status: ASK_AGAIN.has(status) ? await statusOf(url, 'GET', within) : status };
  } catch (error) {
    if (error instanceof PrivateAddressError) return { failed: 'private' };
    return { failed: hasCode(error, 'ENOTFOUND') ? 'no such host' : 'no answer' };
  }
}

async function statusOf(url: string, method: 'HEAD' | 'GET', asking: Asking): Promise<number> {
  const response = await requestOutside(url, method, asking);
  response.destroy();
  return response.statusCode ?? 0;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
