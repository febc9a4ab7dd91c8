/** The words to search for, and the button. `hint` says what the words can do. */
export function SearchBox({ query = '', hint = false }: { query?: string; hint?: boolean }) {
  return (
    <div className="field">
      <label htmlFor="search-words">Search the archive</label>
      <div className="search-row">
        <input
          className="input"
          id="search-words"
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          enterKeyHint="search"
          aria-describedby={hint ? 'search-hint' : undefined}
        />
        <button className="button" type="submit">Search</button>
      </div>
      {hint && <p className="search-hint" id="search-hint">Quotation marks keep words together; a minus sign leaves a word out: “public ownership” -rail</p>}
    </div>
  );
}
