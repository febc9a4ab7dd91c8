import { setImmediate as nextTurn } from 'node:timers/promises';
import { renderBody, type BodyOptions, type RenderedBody } from '#lib/html/body.ts';
import { renderComment } from '#lib/html/comment.ts';
import type { PlannedComment, PlannedPost } from '../planned.ts';
import { compareWords, type ExpectedWords, type WordsDifference } from '../words.ts';

/** Renders what is stored, each once, whether ahead of its transaction or in it. */
export interface Rendering {
  body(plan: PlannedPost): RenderedBody;
  comment(plan: PlannedComment): string;
  /** In which words what was rendered differs from the old text; undefined where it does not, or was not rendered. */
  differenceOf: (plan: PlannedPost | PlannedComment) => WordsDifference | undefined;
  /** Renders ahead, and lets the database's answers through between two posts; `then` does more with each of them. */
  ahead(posts: Iterable<PlannedPost>, comments: Iterable<PlannedComment>, then?: (post: PlannedPost) => void): Promise<void>;
}

/** `options.formerly` has the old site's address, so that its links become paths of this one. */
export function createRendering(options: BodyOptions): Rendering {
  const bodies = new WeakMap<PlannedPost, RenderedBody>();
  const comments = new WeakMap<PlannedComment, string>();
  const differences = new WeakMap<PlannedPost | PlannedComment, WordsDifference>();
  const check = (plan: PlannedPost | PlannedComment, expected: ExpectedWords | undefined, html: string) => {
    const difference = expected && compareWords(expected, html);
    if (difference) differences.set(plan, difference);
  };
  const body = (plan: PlannedPost) =>
    remembered(bodies, plan, () => {
      const rendered = renderBody(plan.source, options);
      check(plan, plan.words, rendered.html);
      return rendered;
    });
  const comment = (plan: PlannedComment) =>
    remembered(comments, plan, () => {
      const { html } = renderComment(plan.source);
      check(plan, plan.words, html);
      return html;
    });
  return {
    body,
    comment,
    differenceOf: (plan) => differences.get(plan),
    async ahead(posts, planned, then) {
      for (const plan of posts) {
        body(plan);
        await nextTurn();
        then?.(plan);
        await nextTurn();
      }
      let count = 0;
      for (const plan of planned) {
        comment(plan);
        if (++count % COMMENTS_A_TURN === 0) await nextTurn();
      }
    },
  };
}

const COMMENTS_A_TURN = 10;

function remembered<Plan extends object, Result>(kept: WeakMap<Plan, Result>, plan: Plan, render: () => Result): Result {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const result = render();
  kept.set(plan, result);
  return result;
}
