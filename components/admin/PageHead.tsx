type Props = { title: string; back?: { href: string; label: string }; children?: React.ReactNode };

/** The head of a page of the editors: where it belongs, what it is, and in a sentence or two what it is for. */
export function PageHead({ title, back, children }: Props) {
  return (
    <>
      {back && <p className="admin-back"><a href={back.href}>← {back.label}</a></p>}
      <h1 className="admin-title">{title}</h1>
      {children && <p className="admin-lead">{children}</p>}
    </>
  );
}
