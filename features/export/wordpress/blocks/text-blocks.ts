import type { Element } from 'hast';
import { isElement, shownChildren } from '#lib/html/tree.ts';
import { block } from './block.ts';
import { classAttribute, hasOnly, htmlOf, isInline, ownClasses } from './hast.ts';

export function paragraphBlock(node: Element): string | null {
  if (!isElement(node, 'p') || !hasOnly(node, 'className') || !isInline(node.children)) return null;
  const className = ownClasses(node);
  return block('paragraph', `<p${classAttribute(className)}>${htmlOf(node.children)}</p>`, { className });
}

export function headingBlock(node: Element): string | null {
  if (!isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') || !hasOnly(node, 'className', 'id') || !isInline(node.children)) return null;
  const level = Number(node.tagName.slice(1));
  const className = ownClasses(node, 'wp-block-heading');
  const id = typeof node.properties.id === 'string' && /^[\w-]+$/.test(node.properties.id) ? ` id="${node.properties.id}"` : '';
  const html = `<h${level}${classAttribute('wp-block-heading', className)}${id}>${htmlOf(node.children)}</h${level}>`;
  return block('heading', html, { level: level === 2 ? undefined : level, className });
}

export function codeBlock(node: Element): string | null {
  if (!isElement(node, 'pre') || !hasOnly(node) || !isInline(node.children)) return null;
  const [code, ...others] = shownChildren(node);
  if (isElement(code, 'code') && others.length === 0 && hasOnly(code)) return block('code', `<pre class="wp-block-code"><code>${htmlOf(code.children)}</code></pre>`);
  const words = htmlOf([node]).slice('<pre>'.length, -'</pre>'.length);
  return isElement(code, 'code') ? null : block('preformatted', `<pre class="wp-block-preformatted">${words}</pre>`);
}

export function ruleBlock(node: Element): string | null {
  if (!isElement(node, 'hr') || !hasOnly(node, 'className')) return null;
  const className = ownClasses(node, 'wp-block-separator', 'has-alpha-channel-opacity');
  return block('separator', `<hr${classAttribute('wp-block-separator has-alpha-channel-opacity', className)}/>`, { className });
}
