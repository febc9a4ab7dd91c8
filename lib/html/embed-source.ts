import type { Element } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

import { attribute } from './tree.ts';

/** The address that an iframe, object, embed, video or audio element would load, as written. */
export function mediaAddress(node: Element): string | undefined {
  let found: string | undefined;
  visit(node, 'element', (inner) => {
    found = ownAddress(inner);
    return found === undefined ? undefined : EXIT;
  });
  return found;
}

function ownAddress(node: Element): string | undefined {
  if (node.tagName === 'object') return attribute(node, 'data');
  if (node.tagName === 'param') {
    const name = attribute(node, 'name')?.toLowerCase();
    return name === 'movie' || name === 'src' ? attribute(node, 'value') : undefined;
  }
  const loads = ['iframe', 'embed', 'video', 'audio', 'source'].includes(node.tagName);
  return loads ? attribute(node, 'src') : undefined;
}

// What the hosts' own copy-and-paste code puts as a title says nothing about the video.
const EMPTY_TITLE = /^((youtube|vimeo)[ -])?(video )?player$|^embedded (video|content)$/i;

/** The title that the author gave to an embedded thing, if it says anything. */
export function writtenTitle(node: Element): string | undefined {
  const title = attribute(node, 'title') ?? attribute(node, 'ariaLabel');
  return title === undefined || EMPTY_TITLE.test(title) ? undefined : title;
}
