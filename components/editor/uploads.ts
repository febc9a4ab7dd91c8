import type { LibraryItem } from '#features/media-library/item.ts';
import { sendFile } from '#components/media-library/send-file.ts';
import { createStore } from './store.ts';

/** A file on its way: how far it is (0 to 1), and what went wrong. */
export interface Upload {
  file: File;
  progress: number;
  error: string;
  /** The picture itself, to be seen meanwhile. */
  preview: string;
}

export type Uploads = ReturnType<typeof createUploads>;

/** The files that an editor sends. One that could not be sent stays here and can be sent again. */
export function createUploads() {
  const store = createStore<ReadonlyMap<string, Upload>>(new Map());
  const arrivals = new Map<string, (media: LibraryItem) => void>();
  const change = (id: string, part: Partial<Upload>) => {
    const upload = store.get().get(id);
    if (upload) store.set(new Map(store.get()).set(id, { ...upload, ...part }));
  };
  const send = async (id: string) => {
    const upload = store.get().get(id);
    if (!upload) return;
    change(id, { progress: 0, error: '' });
    const sent = await sendFile(upload.file, (progress) => change(id, { progress }));
    if (sent.ok) arrivals.get(id)?.(sent.media);
    else change(id, { error: sent.error });
  };
  return {
    begin: (id: string, file: File, arrived: (media: LibraryItem) => void) => {
      store.set(new Map(store.get()).set(id, { file, progress: 0, error: '', preview: '' }));
      arrivals.set(id, arrived);
      readPreview(file, (preview) => change(id, { preview }));
      void send(id);
    },
    sendAgain: (id: string) => void send(id),
    get: (id: string) => store.get().get(id),
    subscribe: store.subscribe,
  };
}

const LARGEST_PREVIEW = 20_000_000; // bytes; a larger one would hold the page up

function readPreview(file: File, ready: (preview: string) => void): void {
  if (!file.type.startsWith('image/') || file.size > LARGEST_PREVIEW) return;
  const reader = new FileReader();
  reader.addEventListener('load', () => typeof reader.result === 'string' && ready(reader.result));
  reader.readAsDataURL(file);
}
