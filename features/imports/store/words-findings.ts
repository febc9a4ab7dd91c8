import type { Finding } from '../finding.ts';
import { aboutIt, commentsIn, isPost, type Planned } from '../planned.ts';
import { wordsFinding } from '../words.ts';
import type { Rendering } from './rendering.ts';

/** Which texts of a batch show other words here than on the old site: of those that were rendered for it, and so are new. */
export function wordsFindings(planned: readonly Planned[], { differenceOf }: Pick<Rendering, 'differenceOf'>): Finding[] {
  return planned.flatMap((plan) => {
    const ofPost = isPost(plan) ? differenceOf(plan) : undefined;
    const ofComments = commentsIn(plan).flatMap((comment) => {
      const difference = differenceOf(comment);
      if (difference === undefined) return [];
      const name = comment.legacyId === null ? comment.name : `number ${comment.legacyId}, by ${comment.name}`;
      return [wordsFinding(difference, { ...aboutIt(plan), itemType: 'comment' }, `In the comment ${name}: `)];
    });
    return ofPost ? [wordsFinding(ofPost, aboutIt(plan)), ...ofComments] : ofComments;
  });
}
