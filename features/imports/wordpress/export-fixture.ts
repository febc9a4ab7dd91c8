/** A WordPress export for tests: `body` stands in the channel, after the site's fields. */
export function exportFile(body: string, { version = '1.2', declaration = '<?xml version="1.0" encoding="UTF-8"?>' } = {}): string {
  return `${declaration}
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/${version}/">
<channel>
<title>The Wharf</title>
<link>https://wharf.example</link>
<description>Notes from the river</description>
<language>en-GB</language>
<wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>https://wharf.example</wp:base_site_url>
<wp:base_blog_url>https://wharf.example</wp:base_blog_url>
${body}
</channel>
</rss>
`;
}

/** The text in pieces, as a file arrives. */
export async function* inPieces<Piece extends Uint8Array | string>(...pieces: Piece[]): AsyncGenerator<Piece> {
  yield* pieces;
}
