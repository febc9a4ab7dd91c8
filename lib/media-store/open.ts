import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { diskStore } from './disk.ts';
import { s3Store } from './s3.ts';
import type { MediaStore } from './store.ts';

/** Where media lie on this machine, where no bucket is set. */
export const mediaFolder = (): string => join(env().DATA_DIR, 'media');

/** Whether media are objects of a bucket. */
export const usesBucket = (): boolean => env().S3_BUCKET !== undefined;

let bucket: MediaStore | undefined;

/** The media store that the settings name. */
export function mediaStore(): MediaStore {
  const { S3_ENDPOINT: endpoint, S3_REGION: region = 'us-east-1', S3_BUCKET, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = env();
  if (!S3_BUCKET || !accessKeyId || !secretAccessKey) return diskStore(mediaFolder());
  bucket ??= s3Store({ endpoint, region, bucket: S3_BUCKET, accessKeyId, secretAccessKey });
  return bucket;
}
