import type { Node } from '@tiptap/pm/model';
import type { Properties } from 'hast';
import { playerOf } from '#lib/html/video-address.ts';
import { properties, text } from './attributes.ts';
import { escaped, tag } from './tag.ts';
import { writeInline } from './write-inline.ts';

/** A picture as HTML; '' for one that has no address yet. A caption makes a figure of what was none. */
export function writePicture(node: Node): string {
  if (text(node, 'src') === '') return '';
  const alt = typeof node.attrs.alt === 'string' ? { alt: node.attrs.alt } : {};
  const image = tag('img', { src: text(node, 'src'), ...alt, ...properties(node, 'image') });
  const link = properties(node, 'link');
  return wrapped(node, link ? tag('a', link, image) : image, captionOf(node));
}

export function writeGallery(node: Node): string {
  const kept = properties(node, 'kept');
  const pictures = node.children.map(writePicture).join('');
  return pictures && tag(text(node, 'element') || 'div', kept ?? { className: ['gallery'] }, pictures + text(node, 'captionHtml'));
}

/** A video or recording as HTML that shows it elsewhere too. */
export function writeEmbed(node: Node): string {
  const address = text(node, 'address');
  const caption = captionOf(node);
  const form = text(node, 'form');
  if (form === 'line' && caption === '' && text(node, 'title') === '') return wrapped(node, escaped(address), '');
  if (form === 'wordpress' && text(node, 'title') === '') return wrapped(node, tag('div', properties(node, 'inner'), escaped(address)), caption);
  return wrapped(node, form === 'media' ? played(node) : framed(node), caption);
}

function framed(node: Node): string {
  const address = text(node, 'address');
  const src = text(node, 'form') === 'frame' ? address : playerOf(address)?.src ?? address;
  return tag('iframe', { src, ...titleOf(node), ...(properties(node, 'inner') ?? { allowFullScreen: true }) });
}

function played(node: Node): string {
  const name = text(node, 'element') === 'audio' ? 'audio' : 'video';
  return tag(name, { src: text(node, 'address'), ...titleOf(node), ...(properties(node, 'inner') ?? { controls: true }) });
}

function titleOf(node: Node): Properties {
  const title = text(node, 'title');
  return title === '' ? {} : { title };
}

function captionOf(node: Node): string {
  const credit = text(node, 'credit') && tag('small', null, escaped(text(node, 'credit')));
  const words = [writeInline(node), credit].filter(Boolean).join(' ');
  return words && tag('figcaption', properties(node, 'captionKept'), words);
}

function wrapped(node: Node, content: string, caption: string): string {
  const wrapper = text(node, 'wrapper');
  if (wrapper === 'figure' || caption !== '') return tag('figure', properties(node, 'kept'), content + caption);
  return wrapper === 'none' ? content : tag(wrapper, properties(node, 'kept'), content);
}
