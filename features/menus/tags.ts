export const menuTag = 'menus';
