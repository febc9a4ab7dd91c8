/** Where a reader signs in; `returnTo` is the path of this site that they come back to. */
export function signInPath(returnTo = '/'): string {
  return returnTo === '/' ? '/sign-in/' : `/sign-in/?next=${encodeURIComponent(returnTo)}`;
}
