import { z } from 'zod';
import type { PeopleFilter } from './people-queries.ts';

type Query = Record<string, string | string[] | undefined>;

const query = z.object({
  name: z.string().transform((name) => name.replaceAll('\0', '').trim().slice(0, 100)).optional().catch(undefined),
  standing: z.enum(['SUSPENDED', 'BANNED', 'HELD']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** Reads the address of the list of people; what makes no sense in it is left out. */
export function readPeopleQuery(asked: Query): PeopleFilter {
  const { name, standing, before } = query.parse(asked);
  return { ...(name && { name }), ...(standing && { standing }), ...(before && { before }) };
}

/** The address of a page of that list. */
export function peopleAddress(filter: PeopleFilter): string {
  const parameters = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/admin/people/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
