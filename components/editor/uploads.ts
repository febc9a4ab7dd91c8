import { z } from 'zod';
import { createStore } from './store.ts';

const answerSchema = z.union([
  z.object({
    ok: z.literal(true),
    media: z.object({
      kind: z.enum(['picture', 'file']),
      url: z.string(),
      width: z.number().nullish(),
      height: z.number().nullish(),
      alt: z.string().nullish(),
      caption: z.string().nullish(),
      credit: z.string().nullish(),
      name: z.string().nullish(),
      bytes: z.number().nullish(),
    }),
  }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);

export type UploadedMedia = Extract<z.infer<typeof answerSchema>, { ok: true }>['media'];

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
  const arrivals = new Map<string, (media: UploadedMedia) => void>();
  const change = (id: string, part: Partial<Upload>) => {
    const upload = store.get().get(id);
    if (upload) store.set(new Map(store.get()).set(id, { ...upload, ...part }));
  };
  const sendAgain = (id: string) => {
    const upload = store.get().get(id);
    if (!upload) return;
    change(id, { progress: 0, error: '' });
    post(upload.file, {
      progress: (progress) => change(id, { progress }),
      done: (media) => arrivals.get(id)?.(media),
      failed: (error) => change(id, { error }),
    });
  };
  return {
    begin: (id: string, file: File, arrived: (media: UploadedMedia) => void) => {
      store.set(new Map(store.get()).set(id, { file, progress: 0, error: '', preview: '' }));
      arrivals.set(id, arrived);
      readPreview(file, (preview) => change(id, { preview }));
      sendAgain(id);
    },
    sendAgain,
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

type Hooks = { progress: (done: number) => void; done: (media: UploadedMedia) => void; failed: (error: string) => void };

function post(file: File, { progress, done, failed }: Hooks): void {
  const request = new XMLHttpRequest();
  request.open('POST', '/api/media/');
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
  request.upload.addEventListener('progress', (event) => event.lengthComputable && progress(event.loaded / event.total));
  request.addEventListener('error', () => failed('The connection was lost. The file is still here.'));
  request.addEventListener('load', () => {
    const answer = answerSchema.safeParse(parsed(request.responseText));
    if (!answer.success) failed(request.status === 401 || request.status === 403 ? 'You are signed out. Sign in in another tab, then try again.' : `The site could not take the file (${request.status}).`);
    else if (answer.data.ok) done(answer.data.media);
    else failed(answer.data.error);
  });
  request.send(file);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
