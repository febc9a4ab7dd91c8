import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';

type Props = { redirect?: { fromPath: string; toUrl: string; status: number } };

/** What a redirect is made of. */
export function RedirectFields({ redirect }: Props) {
  return (
    <>
      <Input name="from" label="Old address" value={redirect?.fromPath ?? ''} required maxLength={1000} hint="Such as /old-page/, or /old/* for all that lies below." />
      <Input name="to" label="Leads to" value={redirect?.toUrl ?? ''} required maxLength={1000} hint="Such as /new-page/, https://example.org/ or /new/*: the * stands for the same as above." />
      <Choice name="status" label="For how long" value={String(redirect?.status ?? 301)} options={[{ value: '301', label: 'For good: search engines learn the new address (301)' }, { value: '307', label: 'For now: the old address will be used again (307)' }]} />
    </>
  );
}
