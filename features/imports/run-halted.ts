/** A run was paused, undone or closed while it was under way. */
export class RunHalted extends Error {
  override name = 'RunHalted';
}
