import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';

type Author = { name: string; slug: string; bio: string; link: string | null; userId: string | null };
type Props = { author?: Author; users: readonly { id: string; name: string | null }[] };

/** What readers see of an author, and the account that is theirs. */
export function AuthorFields({ author, users }: Props) {
  return (
    <>
      <Input name="name" label="Name" value={author?.name ?? ''} required maxLength={100} />
      <Input name="slug" label="Address" value={author?.slug ?? ''} maxLength={200} hint={author ? 'When it changes, the old address leads to the new one.' : 'The last part of it. Empty: made from the name.'} />
      <Input name="bio" label="About them" value={author?.bio ?? ''} rows={4} maxLength={2000} hint="It stands at the head of their page." />
      <Input name="link" label="Link" type="url" value={author?.link ?? ''} maxLength={500} />
      <Choice name="userId" label="Their account" value={author?.userId ?? ''} hint="Whoever signs in with it writes under this name." options={[{ value: '', label: 'None' }, ...users.map(({ id, name }) => ({ value: id, label: name ?? '' }))]} />
    </>
  );
}
