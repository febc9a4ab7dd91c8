/** Whoever is signed in changes what others see of them; what they change is always their own. */
export function canEditProfile(viewer: { id: string }): boolean {
  return viewer.id !== '';
}
