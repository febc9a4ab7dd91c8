type Props = { action: string; label: string; name?: string; value?: string | undefined; narrowed?: boolean; children?: React.ReactNode };

/** Finds rows of a list by some words. A plain form, so that its address can be kept. `children` are further filters. */
export function Finder({ action, label, name = 'q', value, narrowed = Boolean(value), children }: Props) {
  return (
    <search>
      <form className="queue-filters" action={action}>
        <label className="queue-filter">
          <span>{label}</span>
          <input className="input" type="search" name={name} defaultValue={value} maxLength={100} />
        </label>
        {children}
        <button className="button-plain" type="submit">Find</button>
        {narrowed && <p className="queue-narrowed"><a href={action}>Clear</a></p>}
      </form>
    </search>
  );
}
