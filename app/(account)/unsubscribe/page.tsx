import type { Metadata } from 'next';
import { z } from 'zod';
import { subscribeAgain, unsubscribe } from '#features/notifications/actions.ts';
import { mailSettingsPath } from '#features/notifications/address.ts';
import { mailFrequency } from '#features/notifications/queries.ts';
import { aboutKind } from '#features/notifications/subscription.ts';
import { readUnsubscribeToken } from '#features/notifications/unsubscribe.ts';
import { TokenButton } from '#components/account/TokenButton.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Your mails' };

const asked = z.object({ token: z.string().catch('') });

/** Where a mail's link leads: turns off mails of its kind without signing in, and on again. */
export default async function UnsubscribePage({ searchParams }: Props) {
  const { token } = asked.parse(await searchParams);
  const subscription = readUnsubscribeToken(token);
  const frequency = subscription && (await mailFrequency(subscription));
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>Your mails</h1>
        {subscription && frequency ? (
          frequency === 'NEVER' ? (
            <p className="form-done">You get no mails {aboutKind[subscription.kind]} any more.</p>
          ) : (
            <p>You get mails {aboutKind[subscription.kind]}.</p>
          )
        ) : (
          <p>This link does not work: a part of it is missing, or the account that it belonged to is gone. Copy it whole from the mail, or change what you get in your account.</p>
        )}
      </div>
      {frequency === 'NEVER' && <TokenButton action={subscribeAgain} token={token} label="Send them again" className="button-plain" />}
      {frequency && frequency !== 'NEVER' && <TokenButton action={unsubscribe} token={token} label="Stop these mails" className="button" />}
      <p className="account-more">How often each kind of mail comes is set in <a href={mailSettingsPath}>your account</a>.</p>
    </main>
  );
}
