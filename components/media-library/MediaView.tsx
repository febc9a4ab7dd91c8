import { pictureUrl } from '#features/media/address.ts';
import type { MediaDetail } from '#features/media-library/one.ts';
import { ElsewhereNote } from './ElsewhereNote.tsx';
import { fileKind } from './words.ts';

/** A picture or file, large, with what is said of it. */
export function MediaView({ media: { kind, picture, mime, alt, caption, credit, elsewhere } }: { media: MediaDetail }) {
  return (
    <div className="media-detail">
      {elsewhere ? <ElsewhereNote elsewhere={elsewhere} /> : kind === 'picture' ? <img className="media-large" src={pictureUrl(picture)} alt={alt} width={picture.width ?? undefined} height={picture.height ?? undefined} /> : <FileView mime={mime} url={`/media/${picture.file}`} />}
      <dl className="media-words">
        {[['Alt text', alt], ['Caption', caption], ['Credit', credit]].map(([label, text]) => text && <div key={label}><dt>{label}</dt><dd>{text}</dd></div>)}
      </dl>
    </div>
  );
}

/** A file that is downloaded; sound can be listened to. */
export function FileView({ mime, url }: { mime: string; url: string }) {
  return (
    <div className="media-file">
      <p className="tile-kind">{fileKind(mime)}</p>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- whatever is said in it, nobody has written it down yet */}
      {mime.startsWith('audio/') && <audio controls preload="none" src={url} />}
      <p><a className="button-plain" href={url} download>Download</a></p>
    </div>
  );
}
