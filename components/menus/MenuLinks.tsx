import type { MenuLink } from '#features/menus/queries.ts';

/** The links of a menu as items of a list, each with what stands below it. */
export function MenuLinks({ links }: { links: readonly MenuLink[] }) {
  return links.map(({ label, href, children }, index) => (
    <li key={`${index} ${href}`}>
      <a href={href}>{label}</a>
      {children && <ul className="menu-below"><MenuLinks links={children} /></ul>}
    </li>
  ));
}
