import { Extension } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { deleteBlock, moveBlock } from '#features/editor/block-commands.ts';
import type { DialogName } from './tools.ts';

/** The keys for whole blocks, and for the link. */
export function keysExtension(ask: (dialog: DialogName) => void): Extension {
  return Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts: () => ({
      'Mod-k': () => {
        ask('link');
        return true;
      },
      'Alt-Shift-ArrowUp': ({ editor }) => run(editor, moveBlock(-1)),
      'Alt-Shift-ArrowDown': ({ editor }) => run(editor, moveBlock(1)),
      'Mod-Shift-Backspace': ({ editor }) => run(editor, deleteBlock),
    }),
  });
}

function run(editor: Editor, command: Command): boolean {
  return command(editor.state, editor.view.dispatch);
}
