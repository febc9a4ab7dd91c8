/** What roles are called, and what each may do. */
export const ROLE_OPTIONS = [
  { value: 'READER', label: 'Reader: comments' },
  { value: 'AUTHOR', label: 'Author: writes posts, and hands them in' },
  { value: 'EDITOR', label: 'Editor: publishes anyone’s posts, keeps order' },
  { value: 'ADMIN', label: 'Admin: runs the site' },
] as const;

export const ROLE_NAMES = { READER: 'Reader', AUTHOR: 'Author', EDITOR: 'Editor', ADMIN: 'Admin' } as const;
