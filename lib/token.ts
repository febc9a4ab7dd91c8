import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses it, so that no attempt has to be counted. */
const TOKEN_BYTES = 32;

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is kept of a token. It is random throughout, so that a plain hash cannot be tried through. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
