import { claims, drafts, sessions, signIns } from './account.ts';
import { comments } from './comments.ts';
import { followedPosts, followedThreads } from './follows.ts';
import { notifications, recommendations, reports } from './responses.ts';
import type { Section } from './section.ts';

/** All that an account has beside its profile, in the order of the readable page. */
export const sections: readonly Section[] = [comments, drafts, recommendations, reports, followedPosts, followedThreads, notifications, claims, sessions, signIns];
