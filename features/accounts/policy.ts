/** Whoever is signed in changes how they sign in; what they change is always their own. */
export function canChangeWaysIn(viewer: { id: string }): boolean {
  return viewer.id !== '';
}
