import type { ZodType } from 'zod';
import { canImport } from '#features/imports/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { runOfAddress } from '#features/imports/upload-schema.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

/** Whoever asks, where they may import; else the answer that they get. */
export async function importer(): Promise<Viewer | Response> {
  const viewer = await currentViewer();
  if (!viewer) return refuse(401, 'You are signed out. Sign in on another page, then go on here: what was sent is kept.');
  return canImport(viewer) ? viewer : refuse(403, 'Your account may not import anything.');
}

/** The run that a route is about, by its number, where whoever asks may import; else the answer that they get. */
export async function runAsked({ params }: { params: Promise<{ id: string }> }): Promise<number | Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  return runOfAddress.safeParse((await params).id).data ?? refuse(404, NO_IMPORT);
}

export const NO_IMPORT = 'There is no such import.';

export function refuse(status: number, error: string, facts: object = {}): Response {
  return Response.json({ ok: false, error, ...facts }, { status, headers: { 'cache-control': 'no-store' } });
}

export function answer(facts: object): Response {
  return Response.json({ ok: true, ...facts }, { headers: { 'cache-control': 'no-store' } });
}

/** A request's small JSON, by its schema; null for anything else. */
export async function jsonOf<Output>(request: Request, schema: ZodType<Output>): Promise<Output | null> {
  if (Number(request.headers.get('content-length') ?? Infinity) > 10_000) return null;
  const json: unknown = await request.json().catch(() => null);
  return schema.safeParse(json).data ?? null;
}
