/** So many changes are shown under a post; all of them on the page of its history. */
export const CHANGES_SHOWN = 3;

/** Where a post's readers see what was changed in it. */
export const historyPath = (path: string): string => `${path}history/`;

/** The post that such an address is of: `/a/history/` is of `/a/`. Null for other addresses. */
export const postOfHistory = (path: string): string | null => (path.endsWith('/history/') && path.length > '/history/'.length ? path.slice(0, -'history/'.length) : null);
