import type { Editor } from '@tiptap/react';
import { useEffect, useId, useRef, useSyncExternalStore } from 'react';
import { OptionList } from './OptionList.tsx';
import type { SlashStore } from './slash.ts';

/** The list of what can be put in, behind the slash. The text keeps the focus; the current entry is told to screen readers. */
export function SlashMenu({ editor, store }: { editor: Editor; store: SlashStore }) {
  const state = useSyncExternalStore(store.subscribe, store.get, () => null);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = state?.current ?? 0;
  const isOpen = state !== null && state.items.length > 0;

  useEffect(() => {
    const { dom } = editor.view;
    if (!isOpen) return undefined;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', `${id}-${current}`);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, isOpen, current]);

  useEffect(() => {
    if (list.current && state?.place) putBelow(list.current, state.place);
  });

  if (!state) return null;
  if (!isOpen) return <output className="sr-only">Nothing is called so. Escape keeps what is typed.</output>;
  const options = state.items.map((item) => ({ key: item.name, name: item.name, hint: item.hint, choose: () => state.choose(item) }));
  return <OptionList ref={list} id={id} className="option-list slash-menu" label="Put in" options={options} current={current} />;
}

const GAP = 6; // px

function putBelow(list: HTMLElement, place: DOMRect): void {
  const { offsetHeight, offsetWidth } = list;
  const hasRoom = place.bottom + GAP + offsetHeight < window.innerHeight;
  list.style.top = `${hasRoom ? place.bottom + GAP : Math.max(GAP, place.top - GAP - offsetHeight)}px`;
  list.style.left = `${Math.max(GAP, Math.min(place.left, window.innerWidth - offsetWidth - GAP))}px`;
}
