import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { LimitedBody } from './limited-body.ts';

const send = async (...pieces: number[]) => {
  const body = Readable.from(pieces.map((bytes) => Buffer.alloc(bytes))).pipe(new LimitedBody(100));
  return { passed: (await buffer(body)).length, isCut: body.isCut };
};

describe('a form’s bytes', () => {
  it('pass as long as they are no more than there may be', async () => {
    expect(await send(60, 40)).toEqual({ passed: 100, isCut: false });
  });

  it('are cut off there, and read to their end', async () => {
    expect(await send(60, 41, 1_000_000)).toEqual({ passed: 60, isCut: true });
  });
});
