/** A body's anchors are prefixed where it is rendered; old links to `#section` still find theirs. */
export function findOldAnchor(): void {
  const wanted = hashOf(location.hash);
  if (!wanted || document.getElementById(wanted)) return;
  document.getElementById(`body-${wanted}`)?.scrollIntoView();
}

function hashOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
