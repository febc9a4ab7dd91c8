/**
 * How an import's Node keeps its memory. Parsing and rendering leave so much behind that the heap would grow to several
 * times what is in use; so it may grow by a third of that between two collections, and no limit is set: a single post
 * with a hundred thousand comments has to fit.
 */
export const IMPORT_FLAGS = ['--heap-growing-percent=20', '--max-semi-space-size=4'];

/**
 * How glibc, where it is there, keeps the memory beside the heap: what is large goes back to the system at once, and no
 * thread has an arena of its own. It saves a tenth of the whole.
 */
export const IMPORT_MEMORY = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '1000000' };
