import { unlinkProvider } from '#features/accounts/actions.ts';
import { ProviderForm } from './ProviderForm.tsx';

type Site = { id: string; name: string };

/** The other sites that sign in to an account, and those that could. */
export function WaysIn({ linked, others }: { linked: readonly Site[]; others: readonly Site[] }) {
  return (
    <ul className="own-list">
      {linked.map(({ id, name }) => (
        <li key={id} className="own-row">
          <span>{name} signs you in.</span>
          <form action={unlinkProvider}>
            <input type="hidden" name="provider" value={id} />
            <button className="button-plain" type="submit">Unlink {name}</button>
          </form>
        </li>
      ))}
      {others.map((provider) => (
        <li key={provider.id}><ProviderForm provider={provider} next="/account/?linked" label={`Link ${provider.name}`} /></li>
      ))}
    </ul>
  );
}
