import type { FormAction } from '#lib/form-action.ts';

type Props = { action: FormAction; field?: 'id' | 'postId'; id: number; hook: `data-${string}`; children: React.ReactNode };

/** A form of one button that does something about a comment, or (`postId`) a post. `hook` is the data attribute that a script knows it by. */
export function CommentButton({ action, field = 'id', id, hook, children }: Props) {
  return (
    <form action={action} {...{ [hook]: '' }}>
      <input type="hidden" name={field} value={id} />
      <button className="button-plain">{children}</button>
    </form>
  );
}
