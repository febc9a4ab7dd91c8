import type { DateStyle } from '#lib/dates.ts';
import { pictureUrl } from '#features/media/address.ts';
import type { Commenter } from '#features/profile/queries.ts';
import { DateTime } from '#components/ui/DateTime.tsx';

/** What everybody may see of somebody who comments. */
export function CommenterProfile({ commenter, style }: { commenter: Commenter; style: DateStyle }) {
  const { name, bio, link, role, image, createdAt } = commenter;
  return (
    <div className="list-head commenter">
      {image && <img className="portrait" src={pictureUrl(image)} alt="" width={128} height={128} />}
      <h1>{name}</h1>
      {bio && <p className="commenter-bio">{bio}</p>}
      {link && <p><a href={link} rel="ugc nofollow noopener">{new URL(link).host}</a></p>}
      <p>{role !== 'READER' && 'Staff. '}Here since <DateTime date={createdAt} style={style} />.</p>
    </div>
  );
}
