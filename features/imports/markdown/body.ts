import { markdownBody } from '#lib/html/markdown-body.ts';
import { attribute, type Fragment, isElement, parseFragment, replaceElements, stringify, textOf } from '#lib/html/tree.ts';
import { withinStack } from '#lib/html/stack.ts';

export interface MarkdownText {
  html: string;
  /** The heading that the text begins with, where it stands for a title; it is no part of the HTML then. */
  title: string;
}

/** Liquid and Hugo's shortcodes that stand for something; what they would have shown is not in the file. */
const TAG = /\{\{?[%<][^{}]{0,2000}[%>]\}\}?/g;

/**
 * A file's text as HTML. Addresses that are relative become those that they had on the old site, below the folder of the file.
 * `onTag` hears of each template's tag that was left out.
 */
export function markdownText(markdown: string, { folder, takesTitle, onTag }: { folder: string; takesTitle: boolean; onTag: (tag: string) => void }): MarkdownText {
  const text = withoutTags(markdown, onTag);
  const html = markdownBody(text);
  return withinStack(
    () => finished(parseFragment(html), folder, takesTitle),
    () => ({ html, title: '' }),
  );
}

function finished(tree: Fragment, folder: string, takesTitle: boolean): MarkdownText {
  const first = tree.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  const title = takesTitle && isElement(first, 'h1') ? textOf(first) : '';
  if (title !== '') tree.children = tree.children.filter((child) => child !== first);
  replaceElements(tree, (element) => {
    for (const name of ['src', 'href'] as const) {
      const address = attribute(element, name);
      if (address !== undefined && isRelative(address)) element.properties[name] = belowFolder(address, folder);
    }
    return undefined;
  });
  return { html: stringify(tree).trim(), title };
}

/** Not whole, not from the site's root, and not within the page. */
export function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(address);
}

/** An address beside a file, as one from the site's root. */
export function belowFolder(address: string, folder: string): string {
  const url = URL.parse(address, `https://site.invalid/${folder === '' ? '' : `${folder}/`}`);
  return url?.host === 'site.invalid' ? url.pathname + url.search + url.hash : address;
}

/** In code they are shown, not carried out; a fence is told by its line. */
function withoutTags(markdown: string, onTag: (tag: string) => void): string {
  if (!markdown.includes('{%') && !markdown.includes('{{')) return markdown;
  let fence = '';
  return markdown
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      if (mark !== '' && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : '';
      if (fence !== '' || mark !== '') return line;
      return line.replace(TAG, (tag) => {
        if (!/^\{\{?[%<]\s*(?:end|\/)/.test(tag)) onTag(tag);
        return '';
      });
    })
    .join('\n');
}
