import type { Refusal } from './admit.ts';

const sentences: Record<Refusal, string> = {
  TurnedAway: 'This account is suspended or closed. Sign in by mail to read why.',
  NotProven: 'That site does not say that your e-mail address is yours. Sign in by mail; then you can link it in your settings.',
  LinkedElsewhere: 'That sign-in belongs to another account here. Sign out first to use that one.',
  TooOften: 'Too many new accounts came from your network today. Please try again tomorrow.',
};

/** What somebody reads who has come back from another site and is not signed in by it; `code` is ours or next-auth's. */
export function providerFailure(code: string): string {
  const known: Record<string, string> = sentences;
  return known[code] ?? 'Signing in with that site did not work. Try it again, or sign in by mail.';
}
