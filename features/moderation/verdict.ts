import type { ModerationMode, Role } from '#generated/prisma/enums.ts';
import type { DiscussionSettings } from '#features/settings/discussion.ts';

/** What the checks are told of a new comment, or of an edited one, gathered beforehand: the checks themselves ask nobody. */
export type Facts = {
  /** The comment as its words, as safe HTML, and as it was typed. */
  text: string;
  html: string;
  source: string;
  /** The addresses in it. */
  links: readonly string[];
  author: {
    accountAgeMs: number;
    approvedComments: number;
    heldAlways: boolean;
    role: Role;
    /** Their comments of the last day, in any order and of any standing, without this one. */
    recent: readonly { at: Date; fingerprint: string | null }[];
  };
  /** How often other accounts have said the same in the last day. */
  fingerprintSeenElsewhere: number;
  /** From 0 to 1; null while too little was learned. */
  spamScore: number | null;
  /** What the other service says; null where it was not asked, or did not answer. */
  akismet: 'spam' | 'ham' | null;
  /** The post's own mode, else the site's. */
  mode: ModerationMode;
  settings: DiscussionSettings;
  now: Date;
};

/** The checks' names, as they are kept with a comment, and what a moderator reads for each. */
export const CHECKS = {
  bannedWords: 'Banned words',
  repeated: 'Said before',
  spamScore: 'Reads like spam',
  akismet: 'Akismet calls it spam',
  tooFast: 'Soon after the last one',
  heldAlways: 'Every comment of this account waits',
  holdAll: 'Every comment waits',
  newcomer: 'A newcomer’s comment',
  suspectedWords: 'Suspected words',
  links: 'Many links',
  capitals: 'Capital letters',
} as const;

export type CheckName = keyof typeof CHECKS;

/** What one check found, in words for a moderator. */
export type Evidence = { check: CheckName; found: string };

/** `heldFor` is the check that decided; null for a comment that is published. */
export type Verdict = { status: 'APPROVED' | 'PENDING' | 'SPAM'; heldFor: CheckName | null; evidence: Evidence[] };

/** What one check says: that it found something and, where that is enough to keep the comment back, how. */
export type Finding = { found: string; status?: 'PENDING' | 'SPAM' };
