import type { NotificationKind } from '#generated/prisma/enums.ts';
import { unsubscribeToken } from './unsubscribe.ts';

export const notificationsPath = (page = 1) => (page === 1 ? '/notifications/' : `/notifications/?page=${page}`);
/** Where readers say which mails they want. */
export const mailSettingsPath = '/account/';

export const unsubscribePath = (token: string) => `/unsubscribe/?token=${encodeURIComponent(token)}`;

/** The page that turns mails of a kind off, and where mail programs do so by themselves (RFC 8058). */
export function unsubscribeAddresses(siteUrl: string, userId: string, kind: NotificationKind): { page: string; oneClick: string } {
  const path = unsubscribePath(unsubscribeToken({ userId, kind }));
  return { page: siteUrl + path, oneClick: `${siteUrl}/api${path}` };
}
