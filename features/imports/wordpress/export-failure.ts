import { fieldText, type ExportElement } from './export-element.ts';

const HOW_TO_EXPORT = 'In WordPress, choose Tools, then Export, and import the .xml file that it saves.';
const AGAIN = 'Export it again from WordPress';

/** The reasons below are sentences for the owner of the site; ExportError puts the line before them. */
export const NOT_XML = `this is not an XML file. ${HOW_TO_EXPORT}`;

/** There is RSS, but nothing in it that WordPress wrote for an import. */
export const NOT_AN_EXPORT = `this is an RSS feed, not a WordPress export: it has none of WordPress's own data. ${HOW_TO_EXPORT}`;

/** Something was printed before or after the export proper, often an error of the old site. */
export const TEXT_OUTSIDE = `there is text outside the export, before its beginning or after its end. Take it out, or export again from WordPress.`;

/** The file's root element is not `rss`. */
export function foreignRoot(name: string): string {
  const what = name.toLowerCase() === 'html' ? 'this is a web page' : `this is XML of another kind (<${name}>)`;
  return `${what}, not a WordPress export. ${HOW_TO_EXPORT}`;
}

/** The file breaks off. `open` are the elements open there, root first; `last` the last child of the channel that ended. */
export function endOfFile(open: ExportElement[], last: ExportElement | undefined): string {
  const advice = `${AGAIN} and check that the download finished.`;
  const record = open[2];
  if (record) return `the file ends in the middle of ${describe(record, open)}. ${advice}`;
  return `the file ends too early${last ? `, after ${describe(last)}` : ''}. ${advice}`;
}

/** The XML is broken while `open` are the open elements; `problem` is the parser's own word for it. */
export function brokenXml(problem: string, open: ExportElement[]): string {
  return `${problemInWords(problem, open)}${place(open)}. ${AGAIN}, or correct this line.`;
}

function problemInWords(problem: string, open: ExportElement[]): string {
  const unmatched = /^unmatched closing tag: (.+)\.$/.exec(problem)?.[1];
  if (unmatched) return `the closing tag </${unmatched}> has no opening tag`;
  if (problem.startsWith('unexpected close tag')) return `a closing tag does not match the tag that is open (${open.at(-1)?.name})`;
  return `the XML is broken (${problem.replace(/\.$/, '')})`;
}

function place(open: ExportElement[]): string {
  return open[2] ? `, in ${describe(open[2], open)}` : '';
}

/** For instance `a comment on a post ("Some title")`. */
function describe(record: ExportElement, open: ExportElement[] = []): string {
  if (record.name.startsWith('wp:')) return `the ${record.name.slice(3)} on line ${record.line}`;
  if (record.name !== 'item') return `<${record.name}>`;
  const title = fieldText(record, 'title').slice(0, 80);
  const post = title ? `a post ("${title}")` : `the post that begins on line ${record.line}`;
  return open.some((element) => element.name === 'wp:comment') ? `a comment on ${post}` : post;
}
