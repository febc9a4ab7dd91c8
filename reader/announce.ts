let region: HTMLElement | undefined;

/** Says a message to screen readers, through a live region that is made when first needed. */
export function announce(message: string): void {
  region ??= liveRegion();
  const target = region;
  target.textContent = '';
  // A region is read when it changes after it entered the page.
  setTimeout(() => {
    target.textContent = message;
  }, 100);
}

function liveRegion(): HTMLElement {
  const made = document.createElement('div');
  made.setAttribute('role', 'status');
  // Out of sight without a stylesheet's help, and without a style attribute in the markup, which the policy forbids.
  Object.assign(made.style, { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' });
  document.body.append(made);
  return made;
}
