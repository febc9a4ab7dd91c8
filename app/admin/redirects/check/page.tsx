import type { Metadata } from 'next';
import { checkRedirects, type FindingKind } from '#features/redirects/check.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { PageHead } from '#components/admin/PageHead.tsx';

export const metadata: Metadata = { title: 'Redirects: check' };

const KINDS = [
  { kind: 'circle', title: 'Circles', what: 'These come back to themselves: a browser gives up, and readers see nothing.' },
  { kind: 'nothing', title: 'Leading to nothing', what: 'No post, page or list stands where these lead.' },
  { kind: 'chain', title: 'Chains', what: 'These lead over others. They work, but slower than they could: let each lead to its last address at once.' },
  { kind: 'unused', title: 'Never used', what: 'A post or page stands at these addresses, so that nobody is ever led on.' },
] as const satisfies readonly { kind: FindingKind; title: string; what: string }[];

/** What is wrong with the redirects. */
export default async function CheckRedirectsPage() {
  await requireViewer('/admin/redirects/check/', canKeepRedirects);
  const findings = await checkRedirects();
  return (
    <main id="content" className="admin-main">
      <PageHead title="Check of all redirects" back={{ href: '/admin/redirects/', label: 'Redirects' }}>
        {findings.length === 0 ? 'Nothing is wrong: each leads straight to something that is there.' : `${findings.length} to look at.`}
      </PageHead>
      {KINDS.map(({ kind, title, what }) => {
        const found = findings.filter((finding) => finding.kind === kind);
        return found.length > 0 && (
          <section key={kind} className="admin-section" aria-labelledby={kind}>
            <h2 id={kind}>{title}</h2>
            <p className="form-hint">{what}</p>
            <ul className="findings">
              {found.map(({ redirect: { id, fromPath, toUrl }, over }) => (
                <li key={id}><a href={`/admin/redirects/${id}/`}>{fromPath}</a> → {[...(over.length > 0 ? over : [toUrl])].join(' → ')}</li>
              ))}
            </ul>
          </section>
        );
      })}
    </main>
  );
}
