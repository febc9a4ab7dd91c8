import type { PostFilter } from '#features/posts/manage-schema.ts';

const WORDS = {
  POST: {
    all: ['Nothing is written yet', 'Press “New post” and begin with the title: it is kept as you type, and nobody sees it until you publish it.'],
    DRAFT: ['No drafts', 'What is begun and not published waits here.'],
    SUBMITTED: ['Nothing waits for review', 'When an author submits a post, it stands here until an editor publishes it or gives it back.'],
    SCHEDULED: ['Nothing is scheduled', 'Press “Publish…” in a post and choose a time: it appears by itself, whoever is at their desk.'],
    PUBLISHED: ['Nothing is published yet', 'What readers can see stands here.'],
    UNPUBLISHED: ['Nothing was taken from readers', 'A post that is unpublished keeps its address, its comments and its date, and can be published again.'],
    TRASHED: ['The bin is empty', 'What you move to the bin can be restored as it was. Editors can delete it for ever from here.'],
  },
  PAGE: {
    all: ['There are no pages yet', 'A page stands outside the flow of posts, such as “About” or “Contact”. Put it into the menu once it is published.'],
  },
} as const;

/** What to say where a list has nothing: what would stand there, and how it comes there. */
export function EmptyList({ filter: { kind, status, q, author, category, month } }: { filter: PostFilter }) {
  const isNarrowed = Boolean(q || author || category || month);
  const [title, text] = isNarrowed ? ['Nothing fits', 'A part of the title is enough. Fewer conditions find more.'] : kind === 'PAGE' && status === 'all' ? WORDS.PAGE.all : WORDS.POST[status];
  return <div className="queue-empty"><h2>{title}</h2><p>{text}</p></div>;
}
