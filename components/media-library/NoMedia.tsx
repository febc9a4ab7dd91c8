import type { MediaFilter } from '#features/media-library/list-schema.ts';

/** What stands where no media fit. */
export function NoMedia({ filter: { q, kind, only, before } }: { filter: MediaFilter }) {
  if (q || kind || before) return <p className="queue-empty">Nothing fits. A part of a name is enough; each word has to be in the name, the description, the caption or the credit.</p>;
  if (only === 'without-alt') return <p className="queue-empty">Every picture has its alt text. Readers who cannot see them are told what they show.</p>;
  if (only === 'unused') return <p className="queue-empty">Everything here is shown somewhere.</p>;
  if (only === 'elsewhere') return <p className="queue-empty">Every picture and file of your old site is here.</p>;
  if (only === 'bin') return <p className="queue-empty">The bin is empty. What is deleted lies here for thirty days, and can be taken out again.</p>;
  return (
    <div className="queue-empty">
      <h2>No pictures yet</h2>
      <p>Drop photographs, PDF files or sound anywhere on this page. Pictures are made smaller for telephones by themselves, and lose what they tell of where they were taken.</p>
    </div>
  );
}
