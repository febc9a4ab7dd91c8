import type { Upload } from './uploads.ts';
import { useTools } from './tools.ts';

/** How far a picture is on its way; what went wrong, with the ways on. */
export function UploadState({ id, upload, remove }: { id: string; upload: Upload | undefined; remove: () => void }) {
  const { uploads } = useTools();
  if (!upload) return null;
  if (upload.error === '') {
    return (
      <output className="upload-state">
        <progress max={1} value={upload.progress} aria-label={`${upload.file.name} is being sent`} />
        {upload.progress < 1 ? `${Math.round(upload.progress * 100)}% of ${upload.file.name}` : 'The site makes the smaller versions of it.'}
      </output>
    );
  }
  return (
    <div className="upload-state" role="alert">
      <p className="form-error">{upload.error}</p>
      <p className="dialog-acts">
        <button type="button" className="button-plain" onClick={() => uploads.sendAgain(id)}>Try again</button>
        <button type="button" className="button-plain" onClick={remove}>Leave it out</button>
      </p>
    </div>
  );
}
