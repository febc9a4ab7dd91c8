import { capitals, links } from './manner.ts';
import { heldAlways, holdAll, newcomer } from './standing.ts';
import { akismet, spamScore } from './spam.ts';
import { repeated, tooFast } from './repeats.ts';
import type { CheckName, Facts, Finding } from './verdict.ts';
import { bannedWords, suspectedWords } from './wording.ts';

/** `check` is a function of the facts alone. `forStaff` also looks at those who write for the site. */
type Check = { name: CheckName; check: (facts: Facts) => Finding | null; forStaff?: true };

/** The pipeline, in order. What may be spam comes before what only has to wait, so that no queue of newcomers fills with spam. */
export const checks: readonly Check[] = [
  { name: 'bannedWords', check: bannedWords, forStaff: true },
  { name: 'repeated', check: repeated },
  { name: 'spamScore', check: spamScore },
  { name: 'akismet', check: akismet },
  { name: 'tooFast', check: tooFast },
  { name: 'heldAlways', check: heldAlways, forStaff: true },
  { name: 'holdAll', check: holdAll },
  { name: 'newcomer', check: newcomer },
  { name: 'suspectedWords', check: suspectedWords },
  { name: 'links', check: links },
  { name: 'capitals', check: capitals },
];
