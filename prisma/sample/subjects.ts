/** `parent` is the slug of a category that stands earlier in the list. */
export interface SampleCategory {
  slug: string;
  name: string;
  description: string;
  parent?: string;
}

export interface SampleTag {
  slug: string;
  name: string;
}

export const sampleCategories: SampleCategory[] = [
  { slug: 'economy', name: 'Economy', description: 'Who owns what, who pays, and who was asked.' },
  { slug: 'public-ownership', name: 'Public ownership', description: 'Things that belong to everybody, or did.', parent: 'economy' },
  { slug: 'elections', name: 'Elections', description: 'Votes, and what was meant by them.' },
  { slug: 'local-elections', name: 'Local elections', description: 'Councils, mayors and the ward next door.', parent: 'elections' },
  { slug: 'labour-movement', name: 'Labour movement', description: 'The party, the unions and the argument between them.' },
  { slug: 'unions', name: 'Unions', description: 'Organising, bargaining, and hours won back.', parent: 'labour-movement' },
  { slug: 'public-services', name: 'Public services', description: 'What we do for one another through a council, and how well.' },
  { slug: 'transport', name: 'Transport', description: 'Getting there, and getting home after eleven.', parent: 'public-services' },
  { slug: 'libraries', name: 'Libraries', description: 'Reading rooms and other warm places.', parent: 'public-services' },
  { slug: 'housing', name: 'Housing', description: 'Renting, building, staying.' },
  { slug: 'climate', name: 'Climate', description: 'Heat, water and the politics of both.' },
];

export const sampleTags: SampleTag[] = [
  { slug: 'water', name: 'Water' },
  { slug: 'monopoly', name: 'Monopoly' },
  { slug: 'wales', name: 'Wales' },
  { slug: 'scotland', name: 'Scotland' },
  { slug: 'london', name: 'London' },
  { slug: 'buses', name: 'Buses' },
  { slug: 'devolution', name: 'Devolution' },
  { slug: 'working-time', name: 'Working time' },
  { slug: 'care', name: 'Care' },
  { slug: 'renting', name: 'Renting' },
  { slug: 'rent-control', name: 'Rent control' },
  { slug: 'tower-hamlets', name: 'Tower Hamlets' },
  { slug: 'mayors', name: 'Mayors' },
  { slug: 'labour-party', name: 'Labour Party' },
  { slug: 'local-government', name: 'Local government' },
  { slug: 'commons', name: 'The commons' },
  { slug: 'history', name: 'History' },
];
