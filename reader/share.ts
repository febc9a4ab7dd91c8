import { announce } from './announce.ts';

/** Shows the buttons that the browser can serve: its own sharing, and copying the page's address. */
export function offerSharing(): void {
  if ('share' in navigator) {
    offer('button[data-share]', () => navigator.share({ title: document.title, url: canonicalUrl() }));
  }
  // Clipboards are for secure pages only.
  if (navigator.clipboard) {
    offer('button[data-copy-link]', async () => {
      await navigator.clipboard.writeText(canonicalUrl());
      announce('Link copied');
    });
  }
}

function offer(selector: string, act: () => Promise<void>): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(selector)) {
    button.hidden = false;
    // A reader who closes the sharing sheet has done nothing wrong.
    button.addEventListener('click', () => void act().catch(() => undefined));
  }
}

function canonicalUrl(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
}
