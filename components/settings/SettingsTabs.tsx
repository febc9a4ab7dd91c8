const TABS = [
  { href: '/admin/settings/', label: 'Site' },
  { href: '/admin/settings/appearance/', label: 'Appearance' },
  { href: '/admin/settings/footer/', label: 'Footer' },
] as const;

/** The groups of the site's settings. */
export function SettingsTabs({ current }: { current: (typeof TABS)[number]['href'] }) {
  return (
    <nav className="queue-tabs" aria-label="Groups of settings">
      <ul>{TABS.map(({ href, label }) => <li key={href}><a href={href} aria-current={href === current ? 'page' : undefined}>{label}</a></li>)}</ul>
    </nav>
  );
}
