import type { Role } from '#generated/prisma/enums.ts';

/** An account that is being deleted. */
export type Leaving = { id: string; email: string; role: Role; deleteComments: boolean; imageId: number | null };
