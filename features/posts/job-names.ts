export const PUBLISH_POST = 'publish-post';
export const PUBLISH_OVERDUE = 'publish-overdue-posts';
export const FORGET_EMPTY_DRAFTS = 'forget-empty-drafts';
