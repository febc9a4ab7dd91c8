/** A comment, a script with its content, or any other tag; what stands in a quoted attribute is never taken for one. */
const MARKUP = /<!--[\s\S]*?-->|<script\b((?:[^"'>]|"[^"]*"|'[^']*')*)>[\s\S]*?<\/script>|<[a-z/!](?:[^"'>]|"[^"]*"|'[^']*')*>/gi;
/** React's marks for its script: text borders and suspended parts. */
const HYDRATION_MARK = /^<!--\/?(?:\s*|\$[!?~]?|&|body|html|head)-->$/;

/**
 * Makes a document of what Next renders: its framework's scripts, preloads of them and hydration marks are taken out.
 * What stays is HTML, the stylesheet, our own script and data blocks such as JSON-LD.
 */
export function asDocument(html: string): string {
  return html
    .replace(MARKUP, (markup: string, script: string | undefined) => {
      if (script !== undefined) return isOurs(script) ? markup : '';
      if (markup.startsWith('<!--')) return HYDRATION_MARK.test(markup) ? '' : markup;
      return isScriptPreload(markup) || isRepeated(markup) ? '' : markup;
    })
    .replace('<div hidden=""></div>', '');
}

function isOurs(attributes: string): boolean {
  return /\bsrc="\/assets\/reader-/.test(attributes) || /\btype="application\/ld\+json"/.test(attributes);
}

/** What networks read in the Open Graph tags beside it, and a mark of the framework for its fonts. */
function isRepeated(tag: string): boolean {
  return /^<meta name="(?:twitter:(?!card")|next-size-adjust")/.test(tag);
}

function isScriptPreload(tag: string): boolean {
  return /^<link\b/.test(tag) && /\sas="script"|\srel="(?:modulepreload|expect)"/.test(tag);
}
