import localFont from 'next/font/local';

// Named apart from the public pages' faces: what both named would become a second stylesheet of every public page.
const newsreader = localFont({
  display: 'optional',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
  src: [{ path: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2', style: 'normal', weight: '200 800' }],
});

/** The class that gives the editors' application its face. */
export const fontClass = newsreader.variable;
