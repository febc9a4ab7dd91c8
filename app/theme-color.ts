import type { Viewport } from 'next';

/** The browser's own bars take the paper's colour. */
export const themeColor: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#161619' },
  ],
};
