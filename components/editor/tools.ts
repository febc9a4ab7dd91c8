import { createContext, useContext } from 'react';
import type { Uploads } from './uploads.ts';

export type DialogName = 'picture' | 'gallery' | 'file' | 'video' | 'result' | 'link' | 'caption';

/** What the blocks of an editor share. */
export interface EditorTools {
  mayWriteHtml: boolean;
  uploads: Uploads;
  /** Opens one of the dialogs that ask before something is put in. */
  ask: (dialog: DialogName) => void;
}

export const ToolsContext = createContext<EditorTools | null>(null);

export function useTools(): EditorTools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('A block of the editor stands outside of it');
  return tools;
}
