import type { AuditFilter } from '#features/audit/schema.ts';
import { AUDIT_SUBJECTS } from '#features/audit/words.ts';

type Props = { filter: AuditFilter; actors: readonly { id: string; name: string | null }[] };

/** Narrows the audit log down. A plain form, so that its address can be kept. */
export function AuditFilters({ filter: { who, subject, which, from, to }, actors }: Props) {
  return (
    <search>
      <form className="queue-filters" action="/admin/audit/">
        <label className="queue-filter">
          <span>Who</span>
          <select className="input" name="who" defaultValue={who ?? ''}>
            <option value="">Anybody</option>
            <option value="machine">Commands and jobs</option>
            {actors.map(({ id, name }) => <option key={id} value={id}>{name ?? 'No name yet'}</option>)}
          </select>
        </label>
        <label className="queue-filter">
          <span>What</span>
          <select className="input" name="subject" defaultValue={subject ?? ''}>
            <option value="">Anything</option>
            {AUDIT_SUBJECTS.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        <label className="queue-filter"><span>Its number</span><input className="input" name="which" defaultValue={which} maxLength={100} /></label>
        <label className="queue-filter"><span>From</span><input className="input" type="date" name="from" defaultValue={from} /></label>
        <label className="queue-filter"><span>To</span><input className="input" type="date" name="to" defaultValue={to} /></label>
        <button className="button-plain" type="submit">Find</button>
        {(who || subject || which || from || to) && <p className="queue-narrowed"><a href="/admin/audit/">Clear</a></p>}
      </form>
    </search>
  );
}
