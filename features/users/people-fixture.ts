import { database } from '#lib/db/client.ts';
import type { Role } from '#generated/prisma/enums.ts';
import type { Person } from '#features/audit/actor.ts';

/** Somebody of a role, who acts. */
export async function personOf(role: Role, name = `The ${role.toLowerCase()}`): Promise<Person> {
  const { id } = await database().user.create({ data: { email: `${name.replaceAll(' ', '-')}@example.org`, role, name, emailVerified: new Date(0) }, select: { id: true } });
  return { userId: id, name };
}
