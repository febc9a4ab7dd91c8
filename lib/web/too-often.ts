import { answerWithStatus } from '#lib/cache/scope.ts';

/** Answers with 429 (RFC 6585) and the time to wait, and gives the sentence for whoever has used a limit up. */
export function tooOften(retryAfterSeconds: number): string {
  answerWithStatus(429, { 'retry-after': String(retryAfterSeconds) });
  return `That was too often for now. Please try again in ${span(retryAfterSeconds)}.`;
}

function span(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
