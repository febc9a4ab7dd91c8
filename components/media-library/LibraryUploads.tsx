'use client';

import { useRouter } from 'next/navigation';
import { DropZone } from './DropZone.tsx';
import { UploadList } from './UploadList.tsx';
import { useUploads } from './use-uploads.ts';

/** Adds files to the library; the list below shows each as soon as it has arrived. */
export function LibraryUploads() {
  const router = useRouter();
  const { uploads, add, retry, clear } = useUploads(() => router.refresh());
  return (
    <>
      <DropZone onFiles={add} />
      <UploadList uploads={uploads} retry={retry} clear={clear} />
    </>
  );
}
