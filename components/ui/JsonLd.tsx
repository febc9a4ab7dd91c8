import { serialiseJsonLd } from '#features/structured-data/serialise.ts';

/** A data block for search engines; not executed. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serialiseJsonLd(data) }} />;
}
