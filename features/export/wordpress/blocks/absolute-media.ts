const ADDRESS = /(\s(?:src|href|poster)=["'])(?=\/media\/)/gi;
const CANDIDATES = /(\ssrcset=["'])([^"']*)/gi;

/** HTML in which files of this site's media library have whole addresses, and all others are as they were. */
export function absoluteMedia(html: string, siteUrl: string): string {
  return html
    .replace(ADDRESS, (start) => `${start}${siteUrl}`)
    .replace(CANDIDATES, (_, start: string, list: string) => start + list.replace(/(^|,)(\s*)(?=\/media\/)/g, (before) => `${before}${siteUrl}`));
}
