import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { mediaType } from './media-type.ts';
import { soundName, type Content, type Found, type MediaStore } from './store.ts';

/** Without an endpoint the bucket is at Amazon, in that region. */
export type S3Settings = { endpoint?: string | undefined; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };

/** Media as objects of a bucket of any S3-compatible store, under `media/`. */
export function s3Store(settings: S3Settings): MediaStore {
  let opened: Promise<S3Client> | undefined;
  const client = () => (opened ??= openClient(settings));
  const at = (file: string) => ({ Bucket: settings.bucket, Key: objectKey(file) });
  return {
    async write(file, content) {
      const { PutObjectCommand } = await sdk();
      const target = { ...at(file), ContentType: mediaType(file).mime }; // a put is seen whole or not at all
      await (await client()).send(new PutObjectCommand({ ...target, ...(await bodyOf(content)) }));
    },
    async read(file, { range, ifNoneMatch } = {}) {
      const { GetObjectCommand } = await sdk();
      try {
        const found = await (await client()).send(new GetObjectCommand({ ...at(file), Range: range, IfNoneMatch: ifNoneMatch }));
        if (!(found.Body instanceof Readable)) return null;
        return { body: found.Body, length: found.ContentLength ?? 0, etag: found.ETag, modified: found.LastModified, range: found.ContentRange } satisfies Found;
      } catch (error) {
        return missing(error);
      }
    },
    async remove(file) {
      const { DeleteObjectCommand } = await sdk();
      await (await client()).send(new DeleteObjectCommand(at(file)));
    },
  };
}

/** What a file is called in the bucket. */
export const objectKey = (file: string): string => `media/${soundName(file)}`;

/** A large library, which a site without a bucket need not load. */
const sdk = () => import('@aws-sdk/client-s3');

async function openClient({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Promise<S3Client> {
  const { S3Client } = await sdk();
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey },
    // Checksums of the SDK's own kind are unknown to many other stores.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint && { endpoint, forcePathStyle: true }),
  });
}

async function bodyOf(content: Content) {
  if (!('path' in content)) return { Body: content, ContentLength: content.byteLength };
  return { Body: createReadStream(content.path), ContentLength: (await stat(content.path)).size };
}

function missing(error: unknown): 'unchanged' | 'no such range' | null {
  const status = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const code = status && typeof status === 'object' && 'httpStatusCode' in status ? status.httpStatusCode : undefined;
  if (code === 304) return 'unchanged';
  if (code === 416) return 'no such range';
  if (code === 404) return null;
  throw error;
}
