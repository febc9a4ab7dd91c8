import { setImmediate as nextTurn } from 'node:timers/promises';
import { renderBody, type BodyOptions, type RenderedBody } from '#lib/html/body.ts';
import { renderComment } from '#lib/html/comment.ts';
import type { PlannedComment, PlannedPost } from '../planned.ts';

/** Renders what is stored, each once, whether ahead of its transaction or in it. */
export interface Rendering {
  body(plan: PlannedPost): RenderedBody;
  comment(plan: PlannedComment): string;
  /** Renders ahead, and lets the database's answers through between two posts. */
  ahead(posts: Iterable<PlannedPost>, comments: Iterable<PlannedComment>): Promise<void>;
}

/** `options.formerly` has the old site's address, so that its links become paths of this one. */
export function createRendering(options: BodyOptions): Rendering {
  const bodies = new WeakMap<PlannedPost, RenderedBody>();
  const comments = new WeakMap<PlannedComment, string>();
  const body = (plan: PlannedPost) => remembered(bodies, plan, () => renderBody(plan.source, options));
  const comment = (plan: PlannedComment) => remembered(comments, plan, () => renderComment(plan.source).html);
  return {
    body,
    comment,
    async ahead(posts, planned) {
      for (const plan of posts) {
        body(plan);
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

const COMMENTS_A_TURN = 20;

function remembered<Plan extends object, Result>(kept: WeakMap<Plan, Result>, plan: Plan, render: () => Result): Result {
  const known = kept.get(plan);
  if (known !== undefined) return known;
  const result = render();
  kept.set(plan, result);
  return result;
}
