import type { NotificationKind } from '#generated/prisma/enums.ts';

/** Which mails of whose are meant. */
export type Subscription = { userId: string; kind: NotificationKind };

/** Where an account keeps how often mails of a kind come. */
export const frequencyColumn = { REPLY: 'replyMail', FOLLOW: 'followMail', MODERATION: 'moderationMail' } as const;

/** How often they come to whoever never said otherwise, as the schema has it. */
export const usualFrequency = { REPLY: 'AT_ONCE', FOLLOW: 'DAILY', MODERATION: 'AT_ONCE' } as const;

/** The ends of "mails …", for each kind of notification. */
export const aboutKind = { REPLY: 'about answers to your comments', FOLLOW: 'about discussions that you follow', MODERATION: 'about what moderators decide' } as const;
