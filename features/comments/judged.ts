import { env } from '#lib/env.ts';
import type { ModerationMode } from '#generated/prisma/enums.ts';
import { askAkismet } from '#features/moderation/akismet.ts';
import { judge } from '#features/moderation/judge.ts';
import { spamScore } from '#features/moderation/spam-words.ts';
import type { Verdict } from '#features/moderation/verdict.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';
import type { ReadText } from './read-text.ts';
import type { WriteFacts } from './write-facts.ts';

/** The browser that a text came from; the service that is asked about spam wants to know. */
export type Sender = { ip: string; userAgent: string };

type Words = { name: string | null; isReply: boolean; path: string; sender: Sender | null };

/** What Akismet says of a text, where there is a key and it is known where the text came from. */
export async function askService({ text }: ReadText, { name, isReply, path, sender }: Words): Promise<'spam' | 'ham' | null> {
  const { AKISMET_KEY: key, SITE_URL: siteUrl } = env();
  return key && sender ? askAkismet({ text, name: name ?? '', ...sender, permalink: siteUrl + path, isReply }, { key, siteUrl }) : null;
}

type Circumstances = Pick<WriteFacts, 'writer' | 'fingerprintSeenElsewhere' | 'learned'> & { akismet: 'spam' | 'ham' | null; mode: ModerationMode; settings: DiscussionSettings; now: Date };

/** What the checks say of a text. */
export function judgeText(read: ReadText, { writer, learned, now, ...circumstances }: Circumstances): Verdict {
  const { createdAt, ...author } = writer;
  return judge({ ...read, ...circumstances, spamScore: spamScore(learned), author: { ...author, accountAgeMs: now.getTime() - createdAt.getTime() }, now });
}
