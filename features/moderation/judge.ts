import { hasRole } from '#features/users/policy.ts';
import { checks } from './checks.ts';
import type { Evidence, Facts, Verdict } from './verdict.ts';

/**
 * What is to become of a comment: published, kept for a moderator, or put with the spam. The first check that keeps it back
 * decides; what the others found is kept beside it, for whoever looks. Those who write for the site are only held by the checks
 * that are meant for them too, and then for a moderator, never as spam.
 */
export function judge(facts: Facts): Verdict {
  const isStaff = hasRole(facts.author.role, 'AUTHOR');
  const verdict: Verdict = { status: 'APPROVED', heldFor: null, evidence: [] };
  for (const { name, check } of checks.filter(({ forStaff }) => forStaff || !isStaff)) {
    const finding = check(facts);
    if (!finding) continue;
    verdict.evidence.push(evidenceOf(name, finding.found));
    if (verdict.heldFor !== null || !finding.status) continue;
    verdict.heldFor = name;
    verdict.status = isStaff ? 'PENDING' : finding.status;
  }
  return verdict;
}

/** Enough to see why; a comment may be full of banned words. */
const LONGEST = 300;

function evidenceOf(check: Evidence['check'], found: string): Evidence {
  return { check, found: found.length > LONGEST ? `${found.slice(0, LONGEST - 1).toWellFormed()}…` : found };
}
