/** Pasted rich text as the Markdown that says the same. Reads the HTML as a document of its own: nothing in it runs or loads. */
export function markdownOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return blocksOf(body).replace(/\n{3,}/g, '\n\n').trim();
}

const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'HEAD', 'META', 'LINK', 'TITLE']);
const BLOCKS = /^(P|DIV|H[1-6]|UL|OL|LI|BLOCKQUOTE|PRE|TABLE|TR|SECTION|ARTICLE|HEADER|FOOTER|FIGURE|HR)$/;

/** Each block parted from the next by an empty line; words between blocks are a paragraph. */
function blocksOf(parent: Element): string {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim()) blocks.push(line.trim());
    line = '';
  };
  for (const child of parent.childNodes) {
    if (child instanceof HTMLElement && hasBlock(child)) {
      endLine();
      blocks.push(block(child));
    } else line += inline(child);
  }
  endLine();
  return blocks.filter(Boolean).join('\n\n');
}

/** Google Docs wraps a whole document in one bold element, so that what an element is called does not say whether it is a block. */
function hasBlock(element: HTMLElement): boolean {
  return BLOCKS.test(element.tagName) || [...element.children].some((child) => child instanceof HTMLElement && hasBlock(child));
}

function block(element: HTMLElement): string {
  switch (element.tagName) {
    case 'UL':
    case 'OL':
      return list(element);
    case 'BLOCKQUOTE':
      return prefixed(blocksOf(element), '> ');
    case 'PRE':
      return `\`\`\`\n${(element.textContent ?? '').replace(/\n$/, '')}\n\`\`\``;
    case 'HR':
      return '';
    case 'TR':
      return [...element.children].map((cell) => blocksOf(cell)).join(' · ');
    default:
      return /^H[1-6]$/.test(element.tagName) ? around(inlineOf(element), '**') : blocksOf(element);
  }
}

function list(element: HTMLElement): string {
  const items = [...element.children].filter((child) => child.tagName === 'LI');
  return items.map((item, index) => prefixed(blocksOf(item), '  ').replace(/^ {2}/, element.tagName === 'OL' ? `${index + 1}. ` : '- ')).join('\n');
}

function inline(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ').replace(/[*`]/g, '\\$&');
  if (!(node instanceof HTMLElement) || SILENT.has(node.tagName)) return '';
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'STRONG':
    case 'B':
      return node.style.fontWeight === 'normal' ? inlineOf(node) : around(inlineOf(node), '**');
    case 'EM':
    case 'I':
      return node.style.fontStyle === 'normal' ? inlineOf(node) : around(inlineOf(node), '*');
    case 'CODE':
      return around(node.textContent ?? '', '`');
    case 'A':
      return link(inlineOf(node), node.getAttribute('href') ?? '');
    default:
      return inlineOf(node);
  }
}

const inlineOf = (element: Element): string => [...element.childNodes].map(inline).join('');

function link(words: string, href: string): string {
  if (!/^https?:/i.test(href) || !words.trim()) return words;
  return words.trim() === href ? href : `[${words.trim()}](${href.replace(/[()\s]/g, encodeURIComponent)})`;
}

/** Marks stand close to the words, or they are none. */
function around(words: string, mark: string): string {
  return words.replace(/^(\s*)([\s\S]*?\S)(\s*)$/, `$1${mark}$2${mark}$3`);
}

const prefixed = (text: string, prefix: string): string => text.replace(/^/gm, prefix);
