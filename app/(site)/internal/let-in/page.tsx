import type { Metadata } from 'next';
import { answerWithStatus } from '#lib/cache/scope.ts';
import { tooOften } from '#lib/web/too-often.ts';
import { WRONG, type Wrong } from '#features/post-passwords/address.ts';
import { findAsking } from '#features/post-passwords/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { AskPassword } from '#components/posts/AskPassword.tsx';
import { pageMetadata } from '#components/site/metadata.ts';
import { notThere } from '#components/site/not-there.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [site, post] = await Promise.all([getSite(), asked(searchParams)]);
  return post ? pageMetadata({ site, title: `Not let in: ${post.title}`, path: post.path, noindex: true }) : {};
}

/** Asks for a post's password once more; only the front door comes here, for whoever gave it a wrong one. */
export default async function AskedAgainPage({ searchParams }: Props) {
  const [post, { wrong, wait }] = await Promise.all([asked(searchParams), searchParams]);
  return post ? <AskPassword post={post} error={errorOf(WRONG.find((one) => one === wrong) ?? 'wrong', Number(wait))} /> : notThere();
}

async function asked(searchParams: Props['searchParams']) {
  return findAsking(Number((await searchParams).post));
}

function errorOf(wrong: Wrong, wait: number): string {
  if (wrong === 'often') return tooOften(wait);
  answerWithStatus(422);
  return wrong === 'empty' ? 'Type the password here.' : 'This is not its password. Mind capital letters, and try again.';
}
