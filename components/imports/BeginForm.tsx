import { begin } from '#features/imports/actions.ts';
import type { Account } from '#features/imports/admin-queries.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';

type Author = { login: string; name: string; email: string };
type Props = { id: number; authors: readonly Author[]; accounts: readonly Account[]; /** Where there is nothing to choose: a folder brings its pictures with it. */ media: 'keep' | null };

const MEDIA = [
  { value: 'fetch', label: 'Fetch them from the old site, and keep them here' },
  { value: 'keep', label: 'Leave them where they are' },
];

/** What is to be chosen before an import whose files were checked begins. */
export function BeginForm({ id, authors, accounts, media }: Props) {
  return (
    <ActionForm action={begin} submit="Begin the import" label="Begin the import">
      <input type="hidden" name="id" value={id} />
      {media !== null && <input type="hidden" name="media" value={media} />}
      {media === null && <Choice name="media" label="Pictures and files" value="fetch" options={MEDIA} hint="They are fetched after the texts, politely, while the site runs." />}
      {authors.length > 0 && (
        <fieldset className="import-authors">
          <legend>Whose are the old site’s bylines?</legend>
          <p className="form-hint">Each author gets a page of their own. Choose an account for those who write here too.</p>
          {authors.map((author) => <AuthorChoice key={author.login} author={author} accounts={accounts} />)}
        </fieldset>
      )}
    </ActionForm>
  );
}

function AuthorChoice({ author: { login, name }, accounts }: { author: Author; accounts: readonly Account[] }) {
  const noteOf = ({ logins, writesAs }: Account) => (writesAs !== null ? ` (has a byline: ${writesAs})` : logins.includes(login) ? ' (the same e-mail address)' : '');
  return (
    <label className="import-author">
      <span>{name}{name !== login && <span className="form-hint"> ({login})</span>}</span>
      <input type="hidden" name="logins" value={login} />
      <select className="input" name="accounts" defaultValue="">
        <option value="">Nobody’s account</option>
        {accounts.map((account) => <option key={account.id} value={account.id} disabled={account.writesAs !== null}>{account.name}{noteOf(account)}</option>)}
      </select>
    </label>
  );
}
