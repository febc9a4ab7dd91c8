import { sizeInWords } from '#features/backup/schema.ts';
import { leftWords } from './progress-words.ts';
import type { SendState } from './use-archive-upload.ts';

/** How far the files are on their way. */
export function SendProgress({ sending, stop }: { sending: SendState; stop: () => void }) {
  if (sending.state !== 'sending') return null;
  const { name, bytes, total, left, isWaiting } = sending;
  const words = isWaiting ? 'The connection is lost; it is sought again. What has come is kept.' : [`${sizeInWords(bytes)} of ${sizeInWords(total)}`, leftWords(left)].filter(Boolean).join(', ');
  return (
    <div className="import-progress">
      <label>
        <span className="import-file">{name}</span>
        <progress value={bytes} max={total} />
      </label>
      <p className="form-hint">{words} <button type="button" className="upload-retry" onClick={stop}>Stop</button></p>
      <output className="sr-only">{isWaiting ? words : ''}</output>
    </div>
  );
}
