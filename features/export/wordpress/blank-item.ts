import type { ExportItem } from '#features/imports/wordpress/export-item.ts';
import type { SiteAddresses } from '#features/imports/wordpress/old-path.ts';

/** An item of which nothing is known. */
export const blankItem: ExportItem = {
  legacyId: 1, postType: 'post', title: '', link: '', guid: '', creator: '', content: '', excerpt: '', postDate: null, postDateGmt: null, modified: null, modifiedGmt: null,
  commentStatus: 'closed', pingStatus: 'closed', postName: '', status: 'publish', parentId: null, menuOrder: 0, password: '', isSticky: false, terms: [], meta: [], comments: [], attachmentUrl: '',
};

export const NO_SITE: SiteAddresses = { link: '', baseSiteUrl: '', baseBlogUrl: '' };
