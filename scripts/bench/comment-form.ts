import { randomUUID } from 'node:crypto';

/** A form as it stands on a page: whose page, where it goes, and the fields that nobody sees. */
export type CommentForm = { path: string; action: string; hidden: Record<string, string> };

/** Finds the comment form on a post's page. Throws where there is none. */
export async function readCommentForm(origin: string, path: string): Promise<CommentForm> {
  const html = await (await fetch(origin + path)).text();
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].map(([markup]) => markup).find((markup) => /<textarea[^>]*name="source"/.test(markup));
  if (!form) throw new Error(`There is no comment form at ${path}.`);
  const hidden: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (name) hidden[name] = attribute(tag, 'value') ?? '';
  }
  const [opening = ''] = form.match(/<form\b[^>]*>/) ?? [];
  return { path, action: attribute(opening, 'action') ?? path, hidden };
}

/** The form's body as a browser sends it (the URL standard's application/x-www-form-urlencoded), with a comment in it that no other has. */
export function filledIn({ hidden }: CommentForm): { type: string; body: Buffer } {
  const key = randomUUID();
  const fields = { ...hidden, key, source: `The timetable says one thing and the platform another, as every passenger knows. Reference ${key}.` };
  return { type: 'application/x-www-form-urlencoded', body: Buffer.from(new URLSearchParams(fields).toString()) };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
