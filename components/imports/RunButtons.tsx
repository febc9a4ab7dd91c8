import { pause, resume } from '#features/imports/actions.ts';
import { importAddress } from '#features/imports/address.ts';
import type { RunStatus } from '#features/imports/run-watch.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';

type Props = { id: number; status: RunStatus; isChecked: boolean; hasBatches: boolean; lacksFiles: boolean };

/** What can be done with an import as it stands. */
export function RunButtons({ id, status, isChecked, hasBatches, lacksFiles }: Props) {
  const field = <input type="hidden" name="id" value={id} />;
  return (
    <div className="import-buttons">
      {(status === 'RUNNING' || (status === 'WAITING' && !isChecked)) && <ActionForm action={pause} submit="Pause" tone="plain" label="Pause the import">{field}</ActionForm>}
      {!lacksFiles && ((status === 'PAUSED' && !isChecked) || status === 'FAILED') && <ActionForm action={resume} submit={status === 'PAUSED' ? 'Go on' : hasBatches ? 'Try again from there' : 'Try again'} label="Go on with the import">{field}</ActionForm>}
      {hasBatches && ['DONE', 'PAUSED', 'FAILED', 'RUNNING'].includes(status) && <p><a href={`${importAddress(id)}undo/`}>Take the import back …</a></p>}
    </div>
  );
}
