import { discussionSettings, type DiscussionSettingsInput } from '#features/settings/discussion.ts';
import type { Facts } from './verdict.ts';

type Changes = Partial<Omit<Facts, 'author' | 'settings'>> & { author?: Partial<Facts['author']>; settings?: DiscussionSettingsInput };

/** For tests: a comment that no check has anything against, except for what is said of it. */
export function factsOf({ author, settings, ...facts }: Changes): Facts {
  const text = facts.text ?? 'A fair point about the miners, and well made.';
  return {
    text,
    html: `<p>${text}</p>`,
    source: text,
    links: [],
    fingerprintSeenElsewhere: 0,
    spamScore: null,
    akismet: null,
    mode: 'HOLD_NEWCOMERS',
    now: new Date('2026-11-25T12:00:00Z'),
    ...facts,
    author: { accountAgeMs: 90 * 24 * 3_600_000, approvedComments: 12, heldAlways: false, role: 'READER', recent: [], ...author },
    settings: discussionSettings.parse(settings ?? {}),
  };
}
