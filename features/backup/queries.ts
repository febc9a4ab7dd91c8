import { database } from '#lib/db/client.ts';

/** Whether there is anything here that a restore would take away: an account, or a post that is no sample. */
export async function hasOwnContent(): Promise<boolean> {
  const [account, post] = await Promise.all([database().user.findFirst({ select: { id: true } }), database().post.findFirst({ where: { sample: false }, select: { id: true } })]);
  return account !== null || post !== null;
}
