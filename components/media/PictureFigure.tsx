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

/** The bare picture, for where a caption would be too much. Cut to another shape it shows what its focal point says. */
export function PictureImage({ picture, sizes, eager = false, alt = picture.alt }: Omit<Props, 'className'> & { alt?: string }) {
  const img = (
    <img
      className={focusClass(picture)}
      src={pictureUrl(picture)}
      srcSet={pictureSrcset(picture)}
      sizes={sizes}
      alt={alt}
      width={picture.width ?? undefined}
      height={picture.height ?? undefined}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      data-blur={picture.placeholder ?? undefined}
    />
  );
  if (!picture.avif) return img;
  return (
    <picture>
      <source type="image/avif" srcSet={pictureSrcset(picture, 'avif')} sizes={sizes} media={picture.animated ? '(prefers-reduced-motion: reduce)' : undefined} />
      {img}
    </picture>
  );
}

/** Public pages allow no style of their own: the stylesheet has a class for each tenth of the way across and down. */
function focusClass({ focalX, focalY }: Picture): string | undefined {
  const classes = [focalX === 50 ? '' : `fx${Math.round(focalX / 10)}`, focalY === 50 ? '' : `fy${Math.round(focalY / 10)}`];
  return classes.filter(Boolean).join(' ') || undefined;
}
