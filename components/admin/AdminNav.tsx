'use client';

import { useRef } from 'react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { currentSection } from './current-section.ts';

type Groups = readonly { label: string; sections: readonly { href: string; label: string }[] }[];

/**
 * The way to every section that its viewer may enter. Where there is room it stands beside the page; else the button in the head
 * opens it, without scripts too. A page whose <main> has `data-full` takes the whole width, and leaves it to the button.
 */
export function AdminNav({ groups }: { groups: Groups }) {
  const path = usePathname();
  const sections = useRef<HTMLElement>(null);
  const current = currentSection(groups.flatMap((group) => group.sections), path);
  return (
    <nav className="admin-nav" id="sections" popover="auto" aria-label="Sections" ref={sections}>
      {groups.map(({ label, sections: entries }) => (
        <div key={label} className="admin-nav-group">
          <h2 id={`sections-${label}`}>{label}</h2>
          <ul aria-labelledby={`sections-${label}`}>
            {entries.map(({ href, label: name }) => (
              <li key={href}><Link href={href} prefetch={false} onClick={() => sections.current?.hidePopover()} aria-current={href === current ? 'page' : undefined}>{name}</Link></li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
