import localFont from 'next/font/local';

// `optional`: a face that comes late waits for the next page, so that no line moves under a reader's eyes.
const newsreader = localFont({
  display: 'optional',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
  src: [
    { path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2', style: 'normal', weight: '200 800' },
  ],
});
// By itself, so that it loads only where a page has italics.
const newsreaderItalic = localFont({
  display: 'optional',
  variable: '--font-newsreader-italic',
  preload: false,
  src: [
    { path: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2', style: 'italic', weight: '200 800' },
  ],
});

/** The classes that give a document its faces. */
export const fontClasses = `${newsreader.variable} ${newsreaderItalic.variable}`;
