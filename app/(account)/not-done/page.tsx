import type { Metadata } from 'next';

export const metadata: Metadata = { title: 'That could not be done' };

/** Where a button leads that could not do what it says. */
export default function NotDonePage() {
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>That could not be done</h1>
        <p>What you pressed may have changed meanwhile, or your account may not do it. Go back, load the page again, and see how it stands now.</p>
      </div>
      <p><a href="/">To the front page</a></p>
    </main>
  );
}
