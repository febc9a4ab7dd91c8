'use client';

import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openBody, writeBody } from '#features/editor/body.ts';
import { countWords } from '#lib/html/text.ts';
import { EditorBubble } from './EditorBubble.tsx';
import { EditorDialogs } from './EditorDialogs.tsx';
import { EditorToolbar } from './EditorToolbar.tsx';
import { editorExtensions } from './extensions.ts';
import { incomingExtension } from './incoming.ts';
import { keysExtension } from './keys.ts';
import { createSlashStore, slashExtension } from './slash.ts';
import { SlashMenu } from './SlashMenu.tsx';
import { type DialogName, ToolsContext } from './tools.ts';
import { createUploads } from './uploads.ts';

type Props = { source: string; onChange: (source: string) => void; mayWriteHtml: boolean; label: string; disabled?: boolean };

/**
 * Where a post's text is written. `source` is the body's HTML; `onChange` tells what it becomes, with every block that
 * nobody touched as it was. Another `source` than the last one told replaces the text.
 */
export function BodyEditor({ source, onChange, mayWriteHtml, label, disabled = false }: Props) {
  const [uploads] = useState(createUploads);
  const [slash] = useState(createSlashStore);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const told = useRef(source);
  const ask = useCallback((name: DialogName) => setDialog(name), []);
  const [extensions] = useState(() => [...editorExtensions, keysExtension(ask), incomingExtension(uploads), slashExtension({ store: slash, mayWriteHtml, ask })]);
  const tools = useMemo(() => ({ mayWriteHtml, uploads, ask }), [mayWriteHtml, uploads, ask]);

  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    editable: !disabled,
    extensions,
    editorProps: { attributes: { class: 'prose editor-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label } },
    onBeforeCreate: ({ editor: created }) => {
      created.options.content = openBody(source, created.schema).toJSON();
    },
    onUpdate: ({ editor: { state } }) => {
      told.current = writeBody(state.doc);
      onChange(told.current);
    },
  });

  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  useEffect(() => {
    if (!editor || source === told.current) return;
    told.current = source;
    editor.commands.setContent(openBody(source, editor.schema).toJSON(), { emitUpdate: false });
  }, [editor, source]);

  if (!editor) return <output className="editor-opening">The text is being opened.</output>;
  return (
    <ToolsContext value={tools}>
      <div className="editor" data-disabled={disabled || undefined}>
        <EditorToolbar editor={editor} ask={ask} disabled={disabled} mayWriteHtml={mayWriteHtml} />
        <EditorContent editor={editor} />
        <EditorBubble editor={editor} ask={ask} />
        <SlashMenu editor={editor} store={slash} />
        <EditorDialogs editor={editor} dialog={dialog} close={() => setDialog(null)} />
        <WordCount editor={editor} />
      </div>
    </ToolsContext>
  );
}

const WORDS_A_MINUTE = 230;

function WordCount({ editor }: { editor: Editor }) {
  const words = useEditorState({ editor, selector: ({ editor: { state } }) => countWords(state.doc.textBetween(0, state.doc.content.size, ' ', ' ')) });
  return (
    <p className="editor-count">
      {words === 1 ? '1 word' : `${words.toLocaleString('en-GB')} words`}, {Math.max(1, Math.round(words / WORDS_A_MINUTE))} min to read
    </p>
  );
}
