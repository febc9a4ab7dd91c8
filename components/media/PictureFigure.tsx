import { pictureSrcset, pictureUrl } from '#features/media/address.ts';
import type { Picture } from '#features/media/select.ts';

type Props = { picture: Picture; className: string; sizes: string; eager?: boolean };

/** A picture with its caption and credit; its place is kept free while it loads. */
export function PictureFigure({ picture, className, sizes, eager = false }: Props) {
  const { caption, credit } = picture;
  return (
    <figure className={className}>
      <PictureImage picture={picture} sizes={sizes} eager={eager} />
      {(caption || credit) && <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>}
    </figure>
  );
}

/** The bare picture, for where a caption would be too much. */
export function PictureImage({ picture, sizes, eager = false, alt = picture.alt }: Omit<Props, 'className'> & { alt?: string }) {
  return (
    <img
      src={pictureUrl(picture)}
      srcSet={pictureSrcset(picture)}
      sizes={sizes}
      alt={alt}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
    />
  );
}
