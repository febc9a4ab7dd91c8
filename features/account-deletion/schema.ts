import { z } from 'zod';

const MAX_CONFIRMATION = 300;

/** What becomes of one's comments, and the address or the name that says that one means it. */
export const deletionForm = z.object({
  comments: z.enum(['stay', 'go'], 'is not chosen'),
  confirmation: z.string().trim().min(1, 'is empty').max(MAX_CONFIRMATION, 'is too long'),
});

export type DeletionRequest = z.output<typeof deletionForm>;

/** Whether what was typed is the account's address or name; capitals and spaces do not matter. */
export function confirms(typed: string, { email, name }: { email: string; name: string | null }): boolean {
  return [email, name ?? ''].map(plain).filter(Boolean).includes(plain(typed));
}

const plain = (text: string) => text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
