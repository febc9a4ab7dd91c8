import { inRenderScope } from '#lib/cache/scope.ts';

/** What came of asking for something. `signed out` means: led to sign in. */
export type Outcome = 'done' | 'signed out' | 'refused' | 'invalid';

/** Asks, and tells what came of it: a page or an action says it by redirecting, by a status, or by what it returns. */
export async function outcomeOf(ask: () => Promise<unknown>): Promise<Outcome> {
  const { result, scope } = inRenderScope(ask);
  try {
    const answer = await result;
    if (scope.status === 404 || scope.status === 403) return 'refused';
    if (typeof answer !== 'object' || answer === null) return 'done';
    if ('page' in answer) return 'refused'; // its form is shown again
    if ('to' in answer && typeof answer.to === 'string') return outcomeOfLeading(answer.to);
    if ('fieldErrors' in answer && answer.fieldErrors) return 'invalid';
    if (!('formError' in answer) || typeof answer.formError !== 'string') return 'done';
    return answer.formError.startsWith('You are signed out') ? 'signed out' : 'refused';
  } catch (error) {
    if (error instanceof Error && 'digest' in error && error.digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return 'refused'; // it is not there for them
    const to = redirectOf(error);
    if (to === undefined) throw error;
    return outcomeOfLeading(to);
  }
}

function outcomeOfLeading(to: string): Outcome {
  if (to.startsWith('/sign-in/?next=')) return 'signed out';
  return to.startsWith('/not-done/') ? 'refused' : 'done';
}

/** Next redirects by throwing an error whose digest says where to: `NEXT_REDIRECT;replace;/there/;307;`. */
function redirectOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('digest' in error) || typeof error.digest !== 'string') return undefined;
  return /^NEXT_REDIRECT;[a-z]+;(.*);\d+;$/.exec(error.digest)?.[1];
}
