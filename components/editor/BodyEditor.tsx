'use client';

import { EditorContent, useEditor } from '@tiptap/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { openBody, writeBody } from '#features/editor/body.ts';
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
  const told = useRef([source]);
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
      const written = writeBody(state.doc);
      told.current.push(written);
      onChange(written);
    },
  });

  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  useEffect(() => {
    if (!editor) return;
    // What comes back may be older than what was typed since; only what was never told is somebody else's.
    const at = told.current.lastIndexOf(source);
    told.current = at < 0 ? [source] : told.current.slice(at);
    if (at >= 0) return;
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
      </div>
    </ToolsContext>
  );
}
