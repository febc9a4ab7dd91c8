/**
 * Makes a document of what Next renders: its framework's scripts, preloads of them and hydration marks are taken out.
 * What stays is HTML, the stylesheet, our own script and data blocks such as JSON-LD. Next's output is known and its
 * text escaped, so that plain patterns suffice.
 */
export function asDocument(html: string): string {
  return html
    .replace(/<script\b([^>]*)>([\s\S]*?)<\/script>/g, (script, attributes: string) => (isOurs(attributes) ? script : ''))
    .replace(/<link\b[^>]*\bas="script"[^>]*>/g, '')
    .replace(/<link\b[^>]*\brel="(?:modulepreload|expect)"[^>]*>/g, '')
    .replace(/<!--\/?(?:\s*|\$[!?~]?|&|body|html|head)-->/g, '')
    .replace(/<div hidden="">\s*<\/div>/g, '');
}

function isOurs(attributes: string): boolean {
  return /\bsrc="\/assets\/reader-/.test(attributes) || /\btype="application\/ld\+json"/.test(attributes);
}
