import { useEffect, useState } from 'react';

/** The comment that a moderator is at: the one that the focus is in, or was last. */
export function useCurrent() {
  const [current, setCurrent] = useState<number | null>(null);
  useEffect(() => {
    const arrived = ({ target }: FocusEvent) => {
      const item = target instanceof Element ? target.closest('.queued') : null;
      if (item) setCurrent(Number(item.id.replace('queued-', '')));
    };
    document.addEventListener('focusin', arrived);
    return () => document.removeEventListener('focusin', arrived);
  }, []);
  return [current, setCurrent] as const;
}
