import { useEffect, useEffectEvent } from 'react';

/** Does something again and again while a page is open, each time after the one before has ended; at once where the page is hidden or the line is back. */
export function useEvery(milliseconds: number, act: () => Promise<void>): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    const turn = async () => {
      if (running) return;
      running = true;
      await run();
      running = false;
    };
    const later = () => {
      timer = setTimeout(() => void turn().finally(later), milliseconds);
    };
    const now = () => void turn();
    later();
    document.addEventListener('visibilitychange', now);
    window.addEventListener('online', now);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', now);
      window.removeEventListener('online', now);
    };
  }, [milliseconds]);
}
