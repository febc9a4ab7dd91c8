/** One matter of the settings, under a heading that a link can name. */
export function SettingsSection({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="own-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="section-head" id={`${id}-heading`}>{title}</h2>
      {children}
    </section>
  );
}
