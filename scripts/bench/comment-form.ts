import { randomUUID } from 'node:crypto';

/** A form as it stands on a page: where it goes, and the fields that nobody sees. */
export type CommentForm = { path: string; hidden: Record<string, string> };

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
  const button = [...form.matchAll(/<button\b[^>]*>/g)].map(([tag]) => attribute(tag, 'name')).find((name) => name?.startsWith('$ACTION'));
  return { path, hidden: { ...hidden, ...(button && { [button]: '' }) } };
}

/** The form's body as a browser sends it (RFC 7578), with a comment in it that no other has. */
export function filledIn({ hidden }: CommentForm): { type: string; body: Buffer } {
  const key = randomUUID();
  const fields = { ...hidden, key, source: `The timetable says one thing and the platform another, as every passenger knows. Reference ${key}.` };
  const boundary = `----comment-${key}`;
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.from(`${parts.join('')}--${boundary}--\r\n`) };
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name.replace('$', '\\$')}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
