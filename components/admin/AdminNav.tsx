'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** The sections, each a folder of app/admin; a new one is written down here. */
const SECTIONS = [
  { href: '/admin/comments/', label: 'Comments' },
  { href: '/admin/people/', label: 'People' },
  { href: '/admin/settings/discussion/', label: 'Discussion settings' },
  { href: '/admin/log/', label: 'Log' },
];

export function AdminNav() {
  const path = usePathname();
  return (
    <nav className="admin-nav" aria-label="Sections">
      <ul>
        {SECTIONS.map(({ href, label }) => (
          <li key={href}><Link href={href} aria-current={path.startsWith(href) ? 'page' : undefined}>{label}</Link></li>
        ))}
      </ul>
    </nav>
  );
}
