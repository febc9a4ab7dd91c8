/** How the threads of a discussion can be sorted; the first is the one that its plain addresses show. */
export const ORDERS = ['oldest', 'newest', 'recommended'] as const;

export type Order = (typeof ORDERS)[number];

/** The orders that have addresses of their own. */
export const isOtherOrder = (word: unknown): word is 'newest' | 'recommended' => word === 'newest' || word === 'recommended';
