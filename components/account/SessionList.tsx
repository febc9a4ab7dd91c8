import type { DateStyle } from '#lib/dates.ts';
import { signOutEverywhere, signOutThere } from '#features/sessions/actions.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

type Session = { tokenHash: string; device: string; lastSeen: Date };

/** Where an account is signed in, and the buttons that end it. */
export function SessionList({ sessions, current, style }: { sessions: readonly Session[]; current: string; style: DateStyle }) {
  return (
    <>
      <ul className="own-list">
        {sessions.map(({ tokenHash, device, lastSeen }) => (
          <li key={tokenHash} className="own-row">
            <span>
              {device || 'An unknown browser'}{tokenHash === current && <strong> (this one)</strong>}
              <br /><span className="form-hint">last used <DateTime date={lastSeen} style={style} withTime /></span>
            </span>
            {tokenHash !== current && (
              <form action={signOutThere}>
                <input type="hidden" name="session" value={tokenHash} />
                <button className="button-plain" type="submit">End this one</button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhere}><button className="button-plain" type="submit">Sign out everywhere</button></form>
    </>
  );
}
