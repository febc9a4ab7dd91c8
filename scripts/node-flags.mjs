/**
 * How an import's Node keeps its memory. Parsing and rendering leave so much behind that the heap would grow to several
 * times what is in use; so it may grow by a third of that between two collections, and no limit is set: a single post
 * with a hundred thousand comments has to fit.
 */
export const IMPORT_FLAGS = ['--heap-growing-percent=20', '--max-semi-space-size=4'];
