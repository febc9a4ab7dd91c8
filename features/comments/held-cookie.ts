/** Names the text that waits for its writer's signing in, in the browser that sent it. */
export const HELD_COOKIE = 'held-comment';
/** Signing in takes no longer. */
export const HELD_SECONDS = 3600;
