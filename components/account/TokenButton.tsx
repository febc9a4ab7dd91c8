type Props = { action: (form: FormData) => Promise<void>; token: string; label: string; className: 'button' | 'button-plain' };

/** A form of one button, for whoever has a link with a token. */
export function TokenButton({ action, token, label, className }: Props) {
  return (
    <form action={action}>
      <input type="hidden" name="token" value={token} />
      <button className={className} type="submit">{label}</button>
    </form>
  );
}
