import { useEffect, useEffectEvent, useRef } from 'react';

const QUESTION = 'You have not saved what you typed. It is kept, and offered when you come back. Leave now?';

/** Asks before a page with unsaved text is left: by closing it, or by a link of the application. */
export function useLeaving(isDirty: boolean): void {
  const agreed = useRef(false); // whoever has said yes to the link is not asked again by the browser
  const unloading = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isDirty && !agreed.current) event.preventDefault();
  });
  const following = useEffectEvent((event: MouseEvent) => {
    if (!isDirty || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
    const link = event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.getAttribute('href')?.startsWith('#') || link.closest('[contenteditable]')) return;
    agreed.current = confirm(QUESTION);
    if (agreed.current) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    window.addEventListener('beforeunload', unloading);
    document.addEventListener('click', following, true);
    return () => {
      window.removeEventListener('beforeunload', unloading);
      document.removeEventListener('click', following, true);
    };
  }, []);
}
