import type { Prisma } from '#lib/db/client.ts';

/** What the page and the mail know of a notification. */
export const notificationSelect = {
  id: true,
  kind: true,
  commentId: true,
  details: true,
  createdAt: true,
  readAt: true,
  comment: {
    select: {
      id: true,
      postId: true,
      html: true,
      status: true,
      guestName: true,
      user: { select: { name: true } },
      post: { select: { title: true, status: true, passwordHash: true } },
    },
  },
} as const satisfies Prisma.NotificationSelect;

export type SelectedNotification = Prisma.NotificationGetPayload<{ select: typeof notificationSelect }>;
