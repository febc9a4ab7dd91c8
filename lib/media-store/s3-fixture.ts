import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** An S3 store of one bucket in memory, for tests: it takes only what is signed with its key, and knows put, get with ranges and conditions, and delete. */
export async function startFakeS3({ bucket, accessKeyId }: { bucket: string; accessKeyId: string }) {
  const objects = new Map<string, { bytes: Buffer; type: string }>();
  const state = { full: false };
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await bodyOf(request);
    const refusal = signatureFault(request, bytes);
    if (refusal) return refuse(response, 403, refusal);
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname);
    if (!path.startsWith(`/${bucket}/`)) return refuse(response, 404, 'NoSuchBucket');
    const key = path.slice(bucket.length + 2);
    if (request.method === 'PUT') return put(key, bytes, request, response);
    if (request.method === 'GET') return get(key, request, response);
    objects.delete(key);
    response.writeHead(204).end();
  }

  function put(key: string, bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
    if (state.full) return refuse(response, 507, 'StorageFull');
    objects.set(key, { bytes, type: request.headers['content-type'] ?? '' });
    response.writeHead(200, { etag: etagOf(bytes) }).end();
  }

  function get(key: string, request: IncomingMessage, response: ServerResponse): void {
    const object = objects.get(key);
    if (!object) return refuse(response, 404, 'NoSuchKey');
    const { bytes, type } = object;
    const headers = { etag: etagOf(bytes), 'content-type': type, 'last-modified': new Date(0).toUTCString() };
    if (request.headers['if-none-match'] === headers.etag) return void response.writeHead(304, headers).end();
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) return void response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
    if (Number(from) >= bytes.length) return refuse(response, 416, 'InvalidRange');
    const part = bytes.subarray(Number(from), to ? Number(to) + 1 : undefined);
    response.writeHead(206, { ...headers, 'content-length': part.length, 'content-range': `bytes ${from}-${Number(from) + part.length - 1}/${bytes.length}` }).end(part);
  }

  function signatureFault({ headers }: IncomingMessage, bytes: Buffer): string | null {
    if (!new RegExp(`^AWS4-HMAC-SHA256 Credential=${accessKeyId}/\\d{8}/[\\w-]+/s3/aws4_request, SignedHeaders=[\\w;-]*host[\\w;-]*, Signature=[0-9a-f]{64}$`).test(headers.authorization ?? '')) return 'SignatureDoesNotMatch';
    if (!/^\d{8}T\d{6}Z$/.test(String(headers['x-amz-date']))) return 'RequestTimeTooSkewed';
    const sum = headers['x-amz-content-sha256'];
    return sum === 'UNSIGNED-PAYLOAD' || sum === createHash('sha256').update(bytes).digest('hex') ? null : 'XAmzContentSHA256Mismatch';
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { endpoint: `http://127.0.0.1:${port}`, objects, state, stop: () => new Promise<void>((done) => server.close(() => done()).closeAllConnections()) };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

const refuse = (response: ServerResponse, status: number, code: string): void => void response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
