import type { Transaction } from '#lib/db/client.ts';
import { renderBody, type RenderedBody } from '#lib/html/body.ts';
import { bodyOptions } from '#features/media/body-options.ts';
import { linkSettler } from './links.ts';

/** A text that came from an old site as its readers get it: with the media that are here, and links that lead straight to their places. */
export async function renderMoved(tx: Transaction, source: string): Promise<RenderedBody> {
  const body = renderBody(source, await bodyOptions(tx, source));
  const [settled] = await linkSettler().settle(tx, [body.html]);
  return { ...body, html: settled?.html ?? body.html };
}
