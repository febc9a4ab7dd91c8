import { IMPORTS } from '#features/imports/address.ts';
import { STANDING_UPLOAD_DAYS } from '#features/imports/limits.ts';

type Props = { hasBatches: boolean };

/** Says of an import that stood still for long that it cannot be gone on with, and what to do instead. */
export function FilesGone({ hasBatches }: Props) {
  return (
    <p className="form-error import-error">
      Its files were kept for {STANDING_UPLOAD_DAYS} days, and are not here any more.{' '}
      <a href={IMPORTS}>Upload them again</a>{hasBatches ? ' to go on. What has come stays, and does not come twice.' : ' to begin.'}
    </p>
  );
}
