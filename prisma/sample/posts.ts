import { busComments } from './comments/buses.ts';
import type { SampleComment } from './comments/comment.ts';
import { fourDayWeekComments } from './comments/four-day-week.ts';
import { rentingComments } from './comments/renting.ts';
import { towerHamletsComments } from './comments/tower-hamlets.ts';
import { waterComments } from './comments/water.ts';

/** `file` is a name in `pictures/`; `alt` tells a person who cannot see the picture what is in it. */
export interface SamplePicture {
  file: string;
  alt: string;
  credit: string;
  caption?: string;
}

/**
 * `excerpt` and `title` are plain text; `authors` are slugs in the order of the byline; `bodyFile` is
 * relative to this folder and holds an HTML fragment; `daysAgo` counts back from the moment of loading.
 */
export interface SamplePost {
  slug: string;
  title: string;
  excerpt: string;
  authors: string[];
  categories: string[];
  tags: string[];
  daysAgo: number;
  picture: SamplePicture;
  bodyFile: string;
  comments: SampleComment[];
}

const credit = 'Illustration: Left Futures';

/** Newest first. */
export const samplePosts: SamplePost[] = [
  {
    slug: 'the-timetable-is-a-political-document',
    title: 'The timetable is a political document',
    excerpt:
      'A company can cut the last bus without asking anybody. Franchising would not make the buses good, but it would give us somebody to shout at.',
    authors: ['duncan-kinghorn'],
    categories: ['transport', 'public-ownership', 'climate'],
    tags: ['buses', 'devolution', 'scotland'],
    daysAgo: 0.2,
    picture: {
      file: 'bus-queue.svg',
      alt: 'A red double-decker bus at a stop in low sun, its long shadow and those of seven people waiting stretched across the road.',
      credit,
      caption: 'Low sun, last bus.',
    },
    bodyFile: 'posts/the-timetable-is-a-political-document.html',
    comments: busComments,
  },
  {
    slug: 'the-bill-for-the-rain',
    title: 'The bill for the rain',
    excerpt:
      'Water was sold free of debt and with no competitor, to owners whose horizon was seven years. An audit in four items, with terms for its return.',
    authors: ['nerys-pugh'],
    categories: ['public-ownership', 'climate'],
    tags: ['water', 'monopoly', 'wales', 'scotland'],
    daysAgo: 4.1,
    picture: {
      file: 'fist-of-pipes.svg',
      alt: 'A raised fist built of red water pipes, bolted at the wrist, rising out of green water under scattered drops of rain.',
      credit,
    },
    bodyFile: 'posts/the-bill-for-the-rain.html',
    comments: waterComments,
  },
  {
    slug: 'friday',
    title: 'Friday: an argument about the four-day week',
    excerpt: 'An accountant and a shop steward set out to disagree about working less, and could sign five points of six.',
    authors: ['nerys-pugh', 'duncan-kinghorn'],
    categories: ['unions', 'economy'],
    tags: ['working-time', 'care', 'history'],
    daysAgo: 11.6,
    picture: {
      file: 'fifth-of-the-clock.svg',
      alt: 'A clock face cut into five. Four slices are patterned with factory roofs; the fifth has been pulled out, and in it somebody lies reading on a hill.',
      credit,
      caption: 'The fifth part.',
    },
    bodyFile: 'posts/friday.html',
    comments: fourDayWeekComments,
  },
  {
    slug: 'the-key-in-another-pocket',
    title: 'The key in another pocket',
    excerpt:
      'The landlord who put us out was no rogue. He brought sweets. What was wrong was the power that he had been given, and ending it is only half of the work.',
    authors: ['farida-motaleb'],
    categories: ['housing'],
    tags: ['renting', 'rent-control', 'london', 'history'],
    daysAgo: 20.3,
    picture: {
      file: 'keyhole-terrace.svg',
      alt: 'A terrace of five houses whose front doors are keyholes. Light falls from the middle one on to a huge key that lies along the street.',
      credit,
    },
    bodyFile: 'posts/the-key-in-another-pocket.html',
    comments: rentingComments,
  },
  {
    slug: 'what-tower-hamlets-told-labour',
    title: 'What Tower Hamlets told Labour',
    excerpt:
      'In October 2010 an independent took 52 per cent and beat Labour by two to one in its own back yard. A look back at the figures, and at the question that was in them.',
    authors: ['farida-motaleb'],
    categories: ['local-elections', 'labour-movement'],
    tags: ['tower-hamlets', 'mayors', 'labour-party', 'london'],
    daysAgo: 34.5,
    picture: {
      file: 'falling-ballots.svg',
      alt: 'An autumn tree whose leaves are red and white ballot papers. They fall past blocks of flats and lie in a drift on the ground.',
      credit,
      caption: 'October.',
    },
    bodyFile: 'posts/what-tower-hamlets-told-labour.html',
    comments: towerHamletsComments,
  },
  {
    slug: 'what-a-library-lends',
    title: 'What a library lends',
    excerpt: 'For nineteen years I cut library budgets, and was good at it. The evidence of an accomplice.',
    authors: ['nerys-pugh'],
    categories: ['libraries'],
    tags: ['local-government', 'commons', 'wales', 'history'],
    daysAgo: 57.8,
    picture: {
      file: 'stairs-of-books.svg',
      alt: 'Two readers climb a flight of stairs made of books towards a small lit doorway high in a green wall.',
      credit,
    },
    bodyFile: 'posts/what-a-library-lends.html',
    comments: [],
  },
];
