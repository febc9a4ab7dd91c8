/** Where a reader signs in; `returnTo` is the path of this site that they come back to. */
export function signInPath(returnTo = '/'): string {
  return withNext('/sign-in/', returnTo);
}

/** Where somebody new says how they are called, before they go on to `returnTo`. */
export function welcomePath(returnTo = '/'): string {
  return withNext('/account/welcome/', returnTo);
}

function withNext(path: string, returnTo: string): string {
  return returnTo === '/' ? path : `${path}?next=${encodeURIComponent(returnTo)}`;
}
