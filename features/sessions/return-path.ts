/** An address of this site as a path with its query, safe to redirect to; `/` for anything else. */
export function localPath(address: string | null | undefined, siteUrl: string): string {
  const site = new URL(siteUrl);
  const url = address ? URL.parse(address, siteUrl) : null;
  if (!url || url.origin !== site.origin || url.username || url.password) return '/';
  // Two slashes at its start would make a path the address of another site.
  return `/${url.pathname.replace(/^[/\\]+/, '')}${url.search}${url.hash}`;
}
