import { getSite } from '#features/settings/queries.ts';
import { themeAddress, themeCss } from '#features/settings/theme.ts';

type Context = { params: Promise<{ hash: string }> };

/** The site's own colours as a stylesheet. An older page that asks for older ones gets those of now, and asks again. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [{ hash }, site] = await Promise.all([params, getSite()]);
  const isCurrent = themeAddress(site) === `/api/theme/${hash}/`;
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-store' };
  return new Response(themeCss(site) ?? '', { headers });
}
