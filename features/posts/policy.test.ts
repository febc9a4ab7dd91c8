import { describe, expect, it } from 'vitest';
import type { PostStatus } from '#generated/prisma/enums.ts';
import { canBin, canDeleteForEver, canEditPost, canOpenPost, canRestore, canSubmit, canTakeBack, type PostFacts } from './policy.ts';

const author = { id: 'a', role: 'AUTHOR' } as const;
const editor = { id: 'e', role: 'EDITOR' } as const;
const reader = { id: 'r', role: 'READER' } as const;
const STATUSES: PostStatus[] = ['DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'PRIVATE', 'UNPUBLISHED', 'TRASHED'];
const post = (status: PostStatus, facts: Partial<PostFacts> = {}): PostFacts => ({ kind: 'POST', status, createdById: 'a', bylines: [], ...facts });
const when = (may: (viewer: typeof author | typeof editor, facts: PostFacts) => boolean, viewer: typeof author | typeof editor, facts: Partial<PostFacts> = {}) => STATUSES.filter((status) => may(viewer, post(status, facts)));

describe('an author', () => {
  it('changes their own until it is published or about to be', () => {
    expect(when(canEditPost, author)).toEqual(['DRAFT', 'SUBMITTED', 'UNPUBLISHED']);
    expect(when(canSubmit, author)).toEqual(['DRAFT', 'UNPUBLISHED']);
    expect(when(canTakeBack, author)).toEqual(['SUBMITTED']);
    expect(when(canBin, author)).toEqual(['DRAFT', 'SUBMITTED']);
    expect(when(canRestore, author)).toEqual(['TRASHED']);
    expect(canRestore(author, post('TRASHED', { binnedFrom: 'PUBLISHED' }))).toBe(false);
  });

  it('opens their own at any time: what they began, and what bears their name', () => {
    expect(when(canOpenPost, author)).toEqual(STATUSES);
    expect(when(canOpenPost, author, { createdById: 'x', bylines: [{ author: { userId: 'a' } }] })).toEqual(STATUSES);
    expect(when(canOpenPost, author, { createdById: 'x' })).toEqual([]);
    expect(when(canOpenPost, author, { kind: 'PAGE' })).toEqual([]);
  });
});

describe('an editor', () => {
  it('changes everything but what is in the bin, and empties that', () => {
    expect(when(canEditPost, editor, { createdById: null })).toEqual(STATUSES.filter((status) => status !== 'TRASHED'));
    expect(when(canDeleteForEver, editor)).toEqual(['TRASHED']);
    expect(when(canDeleteForEver, author)).toEqual([]);
  });
});

it('gives a reader nothing, not even what they once wrote', () => {
  expect(STATUSES.filter((status) => canOpenPost(reader, post(status, { createdById: 'r' })))).toEqual([]);
});
