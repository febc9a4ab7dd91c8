/** The names of the lists in PostListing. */
export const siteList = 'site';
export const categoryList = (id: number) => `category:${id}`;
export const tagList = (id: number) => `tag:${id}`;
export const authorList = (id: number) => `author:${id}`;
export const yearList = (year: number) => `year:${year}`;
export const monthList = (year: number, month: number) => `month:${year}-${String(month).padStart(2, '0')}`;

/** Posts on a page of a list: about what a reader scans before paging. */
export const POSTS_A_PAGE = 12;
