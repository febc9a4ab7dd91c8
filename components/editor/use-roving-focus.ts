import type { Editor } from '@tiptap/react';
import { type RefObject, useEffect } from 'react';

const STOPS = ':scope > button, :scope > .tool-menu > button';

/** Makes a toolbar one stop of the Tab key: arrows, Home and End go along it, Escape back to the text; Alt+F10 comes from there. */
export function useRovingFocus(bar: RefObject<HTMLElement | null>, editor: Editor): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const stops = () => [...element.querySelectorAll<HTMLButtonElement>(STOPS)];
    const settle = (current: HTMLElement | undefined) => stops().forEach((stop) => (stop.tabIndex = stop === current ? 0 : -1));
    const go = (stop: HTMLButtonElement | undefined) => {
      settle(stop);
      stop?.focus();
    };
    settle(stops()[0]);

    const pressed = (event: KeyboardEvent) => {
      const all = stops();
      const at = all.findIndex((stop) => stop === document.activeElement);
      if (at < 0) return;
      const step = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
      if (event.key === 'Escape') editor.commands.focus();
      else if (step !== undefined) go(all.at(step % all.length));
      else return;
      event.preventDefault();
    };
    const called = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return;
      event.preventDefault();
      go(stops().find((stop) => stop.tabIndex === 0) ?? stops()[0]);
    };
    const { dom } = editor.view;
    element.addEventListener('keydown', pressed);
    dom.addEventListener('keydown', called);
    return () => {
      element.removeEventListener('keydown', pressed);
      dom.removeEventListener('keydown', called);
    };
  }, [bar, editor]);
}
