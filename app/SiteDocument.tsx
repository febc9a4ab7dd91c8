import { getMenu } from '#features/menus/queries.ts';
import { getLogo, getSite } from '#features/settings/queries.ts';
import { themeAddress } from '#features/settings/theme.ts';
import { Footer } from '#components/site/Footer.tsx';
import { Masthead } from '#components/site/Masthead.tsx';
import reader from '#reader/asset.json';
import { fontClasses } from './fonts.ts';
import './styles/site.css';

/** The document that every page for readers stands in, with the site's head and foot. */
export async function SiteDocument({ children }: { children: React.ReactNode }) {
  const [site, menu, links] = await Promise.all([getSite(), getMenu('main'), getMenu('footer')]);
  const [logo, theme] = [await getLogo(site), themeAddress(site)];
  return (
    <html lang={site.language} className={fontClasses}>
      <head>
        {/* Sets the chosen theme before anything is painted. */}
        <script src={reader.script} />
        {theme && <link rel="stylesheet" href={theme} />}
      </head>
      <body>
        <a className="skip" href="#content">Skip to the text</a>
        <div className="clip">
          <Masthead site={site} menu={menu} logo={logo} />
        </div>
        {children}
        <Footer site={site} links={links} />
      </body>
    </html>
  );
}
