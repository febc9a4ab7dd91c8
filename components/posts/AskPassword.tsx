import { letInAddress } from '#features/post-passwords/address.ts';
import { MAX_PASSWORD } from '#features/post-passwords/limits.ts';
import type { AskingPost } from '#features/post-passwords/queries.ts';

type Props = { post: AskingPost; /** What was wrong with the password that was given. */ error?: string | undefined };

/** What strangers see of a post or page with a password: its title, and a form that asks for it. */
export function AskPassword({ post, error }: Props) {
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>{post.title}</h1>
        <p>This {post.kind === 'PAGE' ? 'page' : 'post'} is protected. Give its password to read it; here you will not be asked again for ten days.</p>
      </div>
      <form className="form" method="post" action={letInAddress(post.id)}>
        <input type="hidden" name="post" value={post.id} />
        <div className="field">
          <label htmlFor="password">Password</label>
          <input
            className="input" id="password" type="password" name="password" required maxLength={MAX_PASSWORD} autoComplete="current-password"
            // eslint-disable-next-line jsx-a11y/no-autofocus -- it is what whoever was refused has to do again; its error is read out with it
            autoFocus={error !== undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? 'password-error' : undefined}
          />
          {error && <p className="form-error" id="password-error">{error}</p>}
        </div>
        <p className="form-buttons"><button className="button">Read it</button></p>
      </form>
    </main>
  );
}
