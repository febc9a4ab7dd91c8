/** The section that an address belongs to: the one with the longest address that it begins with; the dashboard is its own address alone. */
export function currentSection(sections: readonly { href: string }[], path: string): string | undefined {
  const fitting = sections.map(({ href }) => href).filter((href) => (href === '/admin/' ? path === href : path.startsWith(href)));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}
