import type { MenuLink } from '#features/menus/queries.ts';
import { MenuLinks } from '#components/menus/MenuLinks.tsx';
import { pictureUrl } from '#features/media/address.ts';
import type { SiteSettings } from '#features/settings/schema.ts';

type Logo = { file: string; widths: number[]; version: number; width: number | null; height: number | null };
type Props = { site: SiteSettings; menu: readonly MenuLink[]; logo: Logo | null };

/** The head of every page: the site's name, its line, the way to one's account, its menu; one that has levels is behind a button on a phone, without scripts too. */
export function Masthead({ site, menu, logo }: Props) {
  const hasLevels = menu.some(({ children }) => children);
  return (
    <header className="masthead wrap">
      <div className="masthead-top">
        <p className="wordmark"><a href="/" rel="home">{logo ? <img src={pictureUrl(logo)} alt={site.name} width={logo.width ?? undefined} height={logo.height ?? undefined} /> : site.name}</a></p>
        {site.tagline && <p className="tagline">{site.tagline}</p>}
        <p className="masthead-account"><a href="/account/" data-account>Your account</a></p>
      </div>
      <nav className="nav" aria-label="Main">
        {hasLevels && <button className="nav-open" type="button" popoverTarget="menu">Sections</button>}
        <ul id="menu" popover={hasLevels ? 'auto' : undefined}>
          <MenuLinks links={menu} />
          <li><a href="/archive/">Archive</a></li>
        </ul>
        <div className="nav-tools">
          <a href="/search/">Search</a>
          <button type="button" data-theme-toggle hidden>Theme</button>
        </div>
      </nav>
    </header>
  );
}
