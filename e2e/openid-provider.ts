import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from './site.ts';

/** Who the provider says that whoever comes is. */
export type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };

/** An OpenID provider for a test (OpenID Connect Core 1.0, the code flow with PKCE), which signs everybody in as `claims` without asking. */
export type OpenIdProvider = { issuer: string; settings: Record<string, string>; claims: Claims; faults: string[]; close: () => void };

const CLIENT = { id: 'left-futures', secret: 'a secret between the two' };
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startOpenIdProvider(): Promise<OpenIdProvider> {
  const issuer = `http://localhost:${await freePort()}`;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, { challenge: string; nonce: string; redirectUri: string; claims: Claims }>();
  const provider: OpenIdProvider = {
    issuer,
    settings: { OIDC_ISSUER: issuer, OIDC_ID: CLIENT.id, OIDC_SECRET: CLIENT.secret, OIDC_NAME: 'Party account' },
    claims: { sub: 'nobody' },
    faults: [],
    close: () => server.close(),
  };

  const answers: Record<string, (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>> = {
    '/.well-known/openid-configuration': (_, response) =>
      sendJson(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        userinfo_endpoint: `${issuer}/userinfo`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
    '/jwks': (_, response) => sendJson(response, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }),
    '/authorize': (_, response, { searchParams }) => {
      const asked = Object.fromEntries(searchParams);
      if (asked.client_id !== CLIENT.id || asked.code_challenge_method !== 'S256' || !asked.state || !asked.nonce) provider.faults.push(`authorize: ${searchParams.toString()}`);
      const code = randomUUID();
      grants.set(code, { challenge: asked.code_challenge ?? '', nonce: asked.nonce ?? '', redirectUri: asked.redirect_uri ?? '', claims: provider.claims });
      response.writeHead(302, { location: `${asked.redirect_uri}?${new URLSearchParams({ code, state: asked.state ?? '' }).toString()}` }).end();
    },
    '/token': async (request, response) => {
      const sent = new URLSearchParams(await bodyOf(request));
      const code = sent.get('code') ?? '';
      const grant = grants.get(code);
      grants.delete(code);
      const challenge = createHash('sha256').update(sent.get('code_verifier') ?? '').digest('base64url');
      const basic = `Basic ${Buffer.from(`${CLIENT.id}:${encodeURIComponent(CLIENT.secret).replaceAll('%20', '+')}`).toString('base64')}`;
      if (!grant || grant.challenge !== challenge || grant.redirectUri !== sent.get('redirect_uri') || request.headers.authorization !== basic) {
        provider.faults.push(`token: ${sent.toString()}`);
        return sendJson(response, { error: 'invalid_grant' }, 400);
      }
      const now = Math.floor(Date.now() / 1000);
      const payload = { ...grant.claims, iss: issuer, aud: CLIENT.id, iat: now, exp: now + 300, nonce: grant.nonce };
      const signed = `${encode({ alg: 'RS256', kid: 'one' })}.${encode(payload)}`;
      const idToken = `${signed}.${createSign('RSA-SHA256').update(signed).sign(privateKey, 'base64url')}`;
      return sendJson(response, { access_token: randomUUID(), token_type: 'Bearer', expires_in: 300, id_token: idToken });
    },
    '/userinfo': (_, response) => sendJson(response, provider.claims),
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    const answer = answers[url.pathname];
    if (answer) void answer(request, response, url);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(Number(new URL(issuer).port), 'localhost', done));
  return provider;
}

function sendJson(response: ServerResponse, value: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
