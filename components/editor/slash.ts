import { Extension } from '@tiptap/core';
import type { Plugin } from '@tiptap/pm/state';
import { exitSuggestion, Suggestion, SuggestionPluginKey, type SuggestionProps } from '@tiptap/suggestion';
import { type InsertItem, matchingItems } from './insert-items.ts';
import { createStore } from './store.ts';
import type { DialogName } from './tools.ts';

/** The menu that opens behind a typed slash. */
export interface SlashMenuState {
  items: InsertItem[];
  query: string;
  current: number;
  place: DOMRect | null;
  choose: (item: InsertItem) => void;
}

export type SlashStore = ReturnType<typeof createSlashStore>;

export const createSlashStore = () => createStore<SlashMenuState | null>(null);

type Options = { store: SlashStore; mayWriteHtml: boolean; ask: (dialog: DialogName) => void };

/** A slash at the beginning of a line or after a space opens the menu; typing on narrows it; Escape leaves the slash alone. */
export function slashExtension({ store, mayWriteHtml, ask }: Options): Extension {
  const shown = (props: SuggestionProps<InsertItem, InsertItem>, current: number): SlashMenuState => ({
    items: props.items,
    query: props.query,
    current: Math.min(current, Math.max(0, props.items.length - 1)),
    place: props.clientRect?.() ?? null,
    choose: props.command,
  });
  return Extension.create({
    name: 'slashMenu',
    addProseMirrorPlugins() {
      const { editor } = this;
      const plugin: Plugin = Suggestion<InsertItem, InsertItem>({
        editor,
        char: '/',
        allowedPrefixes: [' '],
        allow: ({ state }) => !['codeBlock', 'picture', 'embed', 'footnote'].includes(state.selection.$from.parent.type.name),
        items: ({ query }) => matchingItems(query, mayWriteHtml),
        command: ({ range, props: item }) => {
          editor.chain().focus().deleteRange(range).run();
          item.run(editor, ask);
        },
        render: () => ({
          onStart: (props) => store.set(shown(props, 0)),
          onUpdate: (props) => store.set(shown(props, props.query === store.get()?.query ? store.get()?.current ?? 0 : 0)),
          onExit: () => store.set(null),
          onKeyDown: ({ event, view }) => {
            const state = store.get();
            if (!state || state.items.length === 0) return false;
            if (event.key === 'Escape') exitSuggestion(view, SuggestionPluginKey);
            else if (event.key === 'ArrowDown') store.set({ ...state, current: (state.current + 1) % state.items.length });
            else if (event.key === 'ArrowUp') store.set({ ...state, current: (state.current + state.items.length - 1) % state.items.length });
            else if (event.key === 'Enter' || event.key === 'Tab') {
              const item = state.items[state.current];
              if (item) state.choose(item);
            } else return false;
            return true;
          },
        }),
      });
      return [plugin];
    },
  });
}
