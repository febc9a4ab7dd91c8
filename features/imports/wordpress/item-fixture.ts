import type { ExportItem } from './export-item.ts';

/** For tests: a post of an export; what is not given is ordinary. */
export function itemFor(more: Partial<ExportItem>): ExportItem {
  return {
    legacyId: 1, postType: 'post', title: 'A post', link: 'https://wharf.example/2012/03/a-post/', guid: '', creator: 'ada', content: '', excerpt: '', postDate: '2012-03-04 10:00:00', postDateGmt: null,
    modified: null, modifiedGmt: null, commentStatus: 'open', pingStatus: 'open', postName: 'a-post', status: 'publish', parentId: null, menuOrder: 0, password: '', isSticky: false,
    terms: [], meta: [], comments: [], attachmentUrl: '', ...more,
  };
}
