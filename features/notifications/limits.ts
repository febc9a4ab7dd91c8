export const NOTIFICATIONS_A_PAGE = 50;
/** Past it a number tells a reader nothing more: "99+". */
export const MOST_COUNTED = 99;
