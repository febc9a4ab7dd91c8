/** Where the form that asks for a post's password goes, past Next (see docs/decisions/023). */
export const LET_IN = '/let-in/';
/** The same for one post; loaded by itself, it leads to that. */
export const letInAddress = (postId: number) => `${LET_IN}?post=${postId}`;

/** Why somebody is asked once more. */
export const WRONG = ['empty', 'wrong', 'often'] as const;
export type Wrong = (typeof WRONG)[number];

/** The page that asks, which the front door shows in answer to a form; `wait` is in seconds. */
export const askedAgain = (postId: number, wrong: Wrong, wait = 0) => `/internal/let-in/?${new URLSearchParams({ post: String(postId), wrong, wait: String(wait) })}`;
