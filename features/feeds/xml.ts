type Attributes = Readonly<Record<string, string>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>`;
}

/** An element that holds elements; none makes it empty. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const start = `<${name}${attributesOf(attributes)}`;
  return children.length === 0 ? `${start}/>` : `${start}>\n${children.join('\n')}\n</${name}>`;
}

/**
 * Text as it may stand between tags and in attributes of XML 1.0. Characters that XML has no way to write (most control
 * characters, halves of a pair) are left out.
 */
export function escapeXml(text: string): string {
  return writable(text).replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? character);
}

/** The text without the characters that XML has no way to write. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '');
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;', // else a parser reads it as a line feed
};

/** What is no Char of XML 1.0 (fifth edition, production 2). */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
