/** Whatever shows the newest comments of the whole site. */
export const newestCommentsTag = 'comments';
