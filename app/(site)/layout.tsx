import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { getMenu } from '#features/menus/queries.ts';
import { getSite } from '#features/settings/queries.ts';
import { Footer } from '#components/site/Footer.tsx';
import { Masthead } from '#components/site/Masthead.tsx';
import reader from '#reader/asset.json';
import '../styles/site.css';

/** The front door keeps finished pages; Next makes one each time it is asked. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { icons: '/icon.svg' };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf9' },
    { media: '(prefers-color-scheme: dark)', color: '#161619' },
  ],
};

// `optional`: a face that comes late waits for the next page, so that no line moves under a reader's eyes.
const newsreader = localFont({
  display: 'optional',
  variable: '--font-newsreader',
  adjustFontFallback: 'Times New Roman',
  src: [
    { path: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2', style: 'normal', weight: '200 800' },
  ],
});
// By itself, so that it loads only where a page has italics.
const newsreaderItalic = localFont({
  display: 'optional',
  variable: '--font-newsreader-italic',
  preload: false,
  src: [
    { path: '../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-italic.woff2', style: 'italic', weight: '200 800' },
  ],
});

export default async function SiteLayout({ children }: { children: React.ReactNode }) {
  const [site, menu] = await Promise.all([getSite(), getMenu('main')]);
  return (
    <html lang={site.language} className={`${newsreader.variable} ${newsreaderItalic.variable}`}>
      <head>
        {/* Sets the chosen theme before anything is painted. */}
        <script src={reader.script} />
      </head>
      <body>
        <a className="skip" href="#content">Skip to the text</a>
        <div className="clip">
          <Masthead site={site} menu={menu} />
        </div>
        {children}
        <Footer site={site} />
      </body>
    </html>
  );
}
