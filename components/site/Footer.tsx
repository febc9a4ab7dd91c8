import type { SiteSettings } from '#features/settings/schema.ts';

/** The foot of every page. */
export function Footer({ site }: { site: SiteSettings }) {
  return (
    <footer className="footer">
      <div className="wrap">
        <p className="max-w-[34em]">{site.footer}</p>
        <nav aria-label="Feeds and more">
          <ul>
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
