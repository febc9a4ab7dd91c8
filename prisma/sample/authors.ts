/** `bio` is plain text of two or three sentences; `link` an absolute URL. */
export interface SampleAuthor {
  slug: string;
  name: string;
  bio: string;
  link?: string;
}

// All three are invented. The link uses a domain that is reserved for examples.
export const sampleAuthors: SampleAuthor[] = [
  {
    slug: 'farida-motaleb',
    name: 'Farida Motaleb',
    bio: 'Farida Motaleb grew up in Stepney and has worked there since, as a housing adviser, a school governor and a returning nuisance at council meetings. She writes about elections, homes and the people who are talked about in both. Her father taught her to use long screws.',
    link: 'https://farida-motaleb.example/',
  },
  {
    slug: 'nerys-pugh',
    name: 'Nerys Pugh',
    bio: 'Nerys Pugh spent nineteen years in the finance department of a Welsh county council, closing budgets that did not wish to close. She writes about public money and what it is for. She lives near Dolgellau with a great many files.',
  },
  {
    slug: 'duncan-kinghorn',
    name: 'Duncan Kinghorn',
    bio: 'Duncan Kinghorn drove buses on the south side of Glasgow for twenty-two years and was a shop steward for eighteen of them. He writes about work, transport and who is kept waiting. He still waves to drivers, and expects to be waved to.',
  },
];
