import type { PeopleFilter } from '#features/moderation/people-queries.ts';

/** Finds people by name and standing. A plain form, so that its address can be kept. */
export function PeopleFilters({ filter: { name, standing }, email }: { filter: PeopleFilter; email: boolean }) {
  return (
    <form className="queue-filters" aria-label="Find people" action="/admin/people/">
      <label className="queue-filter">
        <span>{email ? 'Name or e-mail address' : 'Name'}</span>
        <input className="input" type="search" name="name" defaultValue={name} maxLength={100} />
      </label>
      <label className="queue-filter">
        <span>Standing</span>
        <select className="input" name="standing" defaultValue={standing ?? ''}>
          <option value="">Any</option>
          <option value="SUSPENDED">Suspended</option>
          <option value="BANNED">Banned</option>
          <option value="HELD">Every comment waits</option>
        </select>
      </label>
      <button className="button-plain" type="submit">Find</button>
      {(name || standing) && <p className="queue-narrowed"><a href="/admin/people/">Clear</a></p>}
    </form>
  );
}
