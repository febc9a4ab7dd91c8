export type AccountPart = 'profile' | 'notifications' | 'claim' | 'data';

const parts: { part: AccountPart; path: string; label: string }[] = [
  { part: 'profile', path: '/account/', label: 'Profile' },
  { part: 'notifications', path: '/notifications/', label: 'Notifications' },
  { part: 'claim', path: '/account/claim/', label: 'Old comments' },
  { part: 'data', path: '/account/data/', label: 'My data' },
];

/** The way between the pages that a reader has for themselves; `profile` is the address of their public one, where they have one. */
export function AccountNav({ current, profile }: { current: AccountPart; profile?: string | undefined }) {
  return (
    <nav className="account-nav" aria-label="Your account">
      <ul>
        {parts.map(({ part, path, label }) => (
          <li key={part}><a href={path} aria-current={part === current ? 'page' : undefined}>{label}</a></li>
        ))}
        {profile && <li><a href={profile}>Your comments</a></li>}
        <li><a href="/sign-out/">Sign out</a></li>
      </ul>
    </nav>
  );
}
