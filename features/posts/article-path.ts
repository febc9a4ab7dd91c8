/** The address of the post that a page is about: itself, or for a page of its discussion or of one thread, the post's. */
export function articleAt(path: string): string {
  return path.replace(/^(.+\/)comments\/(?:\d+|[a-z]+)\/(?:\d+\/)?$/, '$1').replace(/^(.+\/)thread\/\d+\/(?:\d+\/)?$/, '$1');
}
