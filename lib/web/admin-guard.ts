import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#lib/env.ts';
import { adminPolicy } from './headers.ts';

/** A proxy may put the scheme and host before the path. */
export const isAdmin = (url = '') => /^(?:https?:\/\/[^/?]+)?\/admin(?:[/?]|$)/.test(url);

/** Next reads the nonce for its scripts in the policy that the request bears. */
export function guardAdmin(request: IncomingMessage, response: ServerResponse): void {
  const policy = adminPolicy(randomBytes(16).toString('base64'), { dev: env().NODE_ENV !== 'production', pictures: env().S3_PUBLIC_URL });
  request.headers['content-security-policy'] = policy;
  response.setHeader('content-security-policy', policy);
  response.setHeader('cache-control', 'no-store');
}
