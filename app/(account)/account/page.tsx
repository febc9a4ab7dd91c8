import type { Metadata } from 'next';
import { requireViewer } from '#features/sessions/request.ts';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const viewer = await requireViewer('/account/');
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>Your account</h1>
        <p>You are here as {viewer.name}.</p>
      </div>
      <p><a href="/sign-out/">Sign out</a></p>
    </main>
  );
}
