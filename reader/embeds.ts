import { announce } from './announce.ts';
import { fileAddress, playerAddress } from './embed-address.ts';

/** A click on an embed's link loads the player in its place. */
export function listenForEmbeds(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a.embed-link');
    const figure = link?.closest<HTMLElement>('figure.embed[data-embed]');
    const media = link && figure ? mediaOf(figure, titleOf(link)) : undefined;
    if (!link || !media) return;
    event.preventDefault();
    link.replaceWith(media.element);
    media.element.focus();
    announce(media.message);
  });
}

function hasModifier(event: MouseEvent): boolean {
  return event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
}

function titleOf(link: Element): string {
  return link.querySelector('.embed-title')?.textContent?.trim() || 'Video';
}

function mediaOf(figure: HTMLElement, title: string): { element: HTMLElement; message: string } | undefined {
  const { embed = '', src = '' } = figure.dataset;
  const isPlayer = embed === 'youtube' || embed === 'vimeo';
  const address = isPlayer ? playerAddress(src) : fileAddress(src, location.href);
  if (!address) return undefined;
  if (isPlayer) return { element: frame(address, title), message: `Video loaded: ${title}` };
  if (embed === 'image') return { element: picture(address, title), message: `Picture loaded: ${title}` };
  if (embed === 'video' || embed === 'audio') return { element: player(embed, address, title), message: `Playing: ${title}` };
  return undefined;
}

function frame(src: string, title: string): HTMLElement {
  return Object.assign(document.createElement('iframe'), {
    src,
    title,
    allow: 'autoplay; fullscreen; picture-in-picture',
    allowFullscreen: true,
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
}

function player(kind: 'video' | 'audio', src: string, title: string): HTMLElement {
  const made = Object.assign(document.createElement(kind), { src, controls: true, autoplay: true, tabIndex: 0 });
  made.setAttribute('aria-label', title);
  return made;
}

function picture(src: string, alt: string): HTMLElement {
  // A picture takes no focus by itself; -1 lets it be given, so that reading goes on from here.
  return Object.assign(document.createElement('img'), { src, alt, tabIndex: -1 });
}
