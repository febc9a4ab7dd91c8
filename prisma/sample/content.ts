/**
 * The sample content that an empty site is given, so that its first visitor sees a publication.
 * Plain data: `bodyFile` and `picture.file` name files below this folder (`posts/`, `pages/`,
 * `pictures/`), and a body's `<img src="sample:NAME.svg">` names a file of `pictures/`.
 */
export { sampleAuthors } from './authors.ts';
export { sampleCategories, sampleTags } from './subjects.ts';
export { samplePages } from './pages.ts';
export { samplePosts } from './posts.ts';
