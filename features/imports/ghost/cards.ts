import type { ElementContent } from 'hast';
import { markdownBody } from '#lib/html/markdown-body.ts';
import { textNode } from '#lib/html/tree.ts';
import { block, caption, captioned, lineLink, lineOf, nodesOf, paragraph, picture } from './blocks.ts';
import { type CardData, type GhostText, listOf, partOf, wordsOf } from './ghost-text.ts';
import { callToAction, header, product, signup } from './selling-cards.ts';

type Card = (data: CardData, text: GhostText) => ElementContent[];

/** What a card of Ghost shows, as plain HTML; null for a card of a kind that is not known. */
export function cardBlocks(name: string, data: CardData, text: GhostText): ElementContent[] | null {
  if (isForMembersOnly(data) && text.isPublic) return leftOut(text, 'a part that only members could read');
  return CARDS.get(name)?.(data, text) ?? null;
}

const CARDS = new Map<string, Card>([
  ['image', image],
  ['gallery', gallery],
  ['bookmark', bookmark],
  ['embed', embed],
  ['video', (data) => played('video', data)],
  ['audio', (data) => played('audio', data)],
  ['file', file],
  ['html', (data) => nodesOf(wordsOf(data, 'html'))],
  ['markdown', (data) => nodesOf(markdownBody(wordsOf(data, 'markdown')))],
  ['card-markdown', (data) => nodesOf(markdownBody(wordsOf(data, 'markdown')))],
  ['code', code],
  ['codeblock', code],
  ['callout', callout],
  ['toggle', toggle],
  ['button', (data) => lineLink(wordsOf(data, 'buttonText'), wordsOf(data, 'buttonUrl'))],
  ['hr', () => [block('hr', [])]],
  ['horizontalrule', () => [block('hr', [])]],
  ['header', header],
  ['signup', signup],
  ['product', product],
  ['call-to-action', callToAction],
  ['before-after', (data) => ['beforeImage', 'afterImage'].flatMap((side) => picture(partOf(data, side)))],
  ['nft', (data) => [captioned(picture({ src: wordsOf(data, 'image_url', 'imageUrl'), href: wordsOf(data, 'url') }), wordsOf(data, 'title', 'caption'))]],
  // A mark, not a text: everything below it is for members, and so is the post.
  ['paywall', () => []],
  ['email', sentOnly],
  ['email-cta', sentOnly],
  ['transistor', (_, text) => leftOut(text, 'a player of podcasts for members')],
]);

function image(data: CardData): ElementContent[] {
  const shown = picture(data);
  return shown.length > 0 ? [captioned(shown, wordsOf(data, 'caption'))] : [];
}

function gallery(data: CardData): ElementContent[] {
  const pictures = listOf(data, 'images').flatMap(image);
  if (pictures.length === 0) return [];
  const words = caption(wordsOf(data, 'caption'));
  return [block(words.length > 0 ? 'figure' : 'div', [...pictures, ...words], { className: ['gallery'] })];
}

function bookmark(data: CardData): ElementContent[] {
  const metadata = partOf(data, 'metadata');
  const url = wordsOf(data, 'url') || wordsOf(metadata, 'url');
  const makers = [wordsOf(metadata, 'author'), wordsOf(metadata, 'publisher')].filter(Boolean).join(' · ');
  const lines = [wordsOf(metadata, 'description'), makers].filter(Boolean).map((line) => block('p', [textNode(line)]));
  const title = lineLink(wordsOf(metadata, 'title') || url, url);
  return title.length + lines.length > 0 ? [block('aside', [...title, ...lines, ...paragraph(wordsOf(data, 'caption'))])] : [];
}

function embed(data: CardData): ElementContent[] {
  const html = wordsOf(data, 'html');
  const shown = html ? nodesOf(html) : lineLink('', wordsOf(data, 'url'));
  const words = wordsOf(data, 'caption');
  return words && shown.length > 0 ? [captioned(shown, words)] : shown;
}

function played(kind: 'video' | 'audio', data: CardData): ElementContent[] {
  const src = wordsOf(data, 'src');
  if (src === '') return [];
  const title = wordsOf(data, 'title', 'fileName') || undefined;
  return [captioned([block(kind, [], { src, controls: true, title })], wordsOf(data, 'caption'))];
}

function file(data: CardData): ElementContent[] {
  const [href, name, words] = [wordsOf(data, 'src'), wordsOf(data, 'fileTitle', 'fileName'), wordsOf(data, 'fileCaption')];
  if (href === '') return paragraph(words);
  const link = block('a', [textNode(name || href)], { href });
  return [block('p', words ? [link, textNode(' '), ...lineOf(words)] : [link], { className: ['file'] })];
}

function code(data: CardData): ElementContent[] {
  const language = wordsOf(data, 'language');
  const className = /^[\w-]+$/.test(language) ? [`language-${language}`] : undefined;
  const shown = block('pre', [block('code', [textNode(wordsOf(data, 'code'))], { className })]);
  const words = wordsOf(data, 'caption');
  return [words ? captioned([shown], words) : shown];
}

function callout(data: CardData): ElementContent[] {
  const emoji = wordsOf(data, 'calloutEmoji');
  const words = lineOf(wordsOf(data, 'calloutText'));
  return [block('aside', [block('p', emoji ? [textNode(`${emoji} `), ...words] : words)])];
}

function toggle(data: CardData): ElementContent[] {
  const summary = block('summary', lineOf(wordsOf(data, 'heading')));
  return [block('details', [summary, ...nodesOf(wordsOf(data, 'content'))])];
}

function sentOnly(_: CardData, text: GhostText): ElementContent[] {
  return leftOut(text, 'a part that was only sent by e-mail');
}

function leftOut(text: GhostText, what: string): ElementContent[] {
  text.leaveOut(what);
  return [];
}

/** A card may say who sees it on the web: since version 5.110 for each kind of reader, before that by a switch of its own. */
function isForMembersOnly(data: CardData): boolean {
  const visibility = partOf(data, 'visibility');
  return partOf(visibility, 'web')['nonMember'] === false || visibility['showOnWeb'] === false || visibility['emailOnly'] === true;
}
