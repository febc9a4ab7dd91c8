import type { DateStyle } from '#lib/dates.ts';
import type { BrokenLinkRow } from '#features/broken-links/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** Links that lead nowhere: where they stand, where they lead, and what is wrong. */
export function BrokenLinkTable({ links, style }: { links: readonly BrokenLinkRow[]; style: DateStyle }) {
  return (
    <div className="table-scroll">
      <table className="admin-table">
        <thead><tr><th scope="col">Link</th><th scope="col">What is wrong</th><th scope="col">In</th><th scope="col">Found</th><th scope="col"><span className="sr-only">Mend it</span></th></tr></thead>
        <tbody>
          {links.map(({ postId, url, why, foundAt, title, path, kind }) => (
            <tr key={`${postId} ${url}`}>
              <td className="broken-url"><a href={url} rel="noreferrer">{url}</a></td>
              <td>{why}</td>
              <td><a href={path}>{title || 'Untitled'}</a></td>
              <td><DateTime date={foundAt} style={style} /></td>
              <td><a href={`/admin/${kind === 'PAGE' ? 'pages' : 'posts'}/${postId}/`} aria-label={`Edit ${title || 'the untitled post'}`}>Edit</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
