import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt's cost (RFC 7914): N = 2^14, r = 8, p = 1 take about 50 ms and 16 MB. */
const COST = 16_384;
const KEY_BYTES = 32;

/** A post's password as it is stored: `scrypt$COST$SALT$KEY`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${COST}$${salt.toString('base64url')}$${(await derive(password, salt, COST)).toString('base64url')}`;
}

/** Whether a password is the one that was hashed. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, cost, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || !cost || !salt || !key) return false;
  const expected = Buffer.from(key, 'base64url');
  const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost));
  return derived.length === expected.length && timingSafeEqual(derived, expected);
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, { N: cost }, (error, key) => (error ? fail(error) : done(key)));
  });
}
