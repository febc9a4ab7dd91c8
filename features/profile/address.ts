/** Where a commenter's profile stands. */
export const commenterPath = (userId: string, page = 1) => `/commenter/${userId}/${page === 1 ? '' : `page/${page}/`}`;
