import type { MenuLink } from '#features/menus/queries.ts';
import { MenuLinks } from '#components/menus/MenuLinks.tsx';
import type { SiteSettings } from '#features/settings/schema.ts';

/** The foot of every page. */
export function Footer({ site, links }: { site: SiteSettings; links: readonly MenuLink[] }) {
  return (
    <footer className="footer">
      <div className="wrap">
        <p className="max-w-[34em]">{site.footer}</p>
        <nav aria-label="Feeds and more">
          <ul>
            <MenuLinks links={links} />
            <li><a href="/feed/">RSS</a></li>
            <li><a href="/feed/atom/">Atom</a></li>
            <li><a href="/feed/json/">JSON Feed</a></li>
            <li><a href="/comments/feed/">Comments feed</a></li>
            <li><a href="/archive/">Archive</a></li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
