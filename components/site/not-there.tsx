import { notFound } from 'next/navigation';
import { answerWithStatus } from '#lib/cache/scope.ts';
import { NotFound } from './NotFound.tsx';

/** Answers a page's request with 404 and what readers see then. */
export function notThere() {
  if (!answerWithStatus(404)) notFound(); // an address below /admin/, /api/ or /assets/
  return (
    <>
      <title>Nothing at this address</title>
      <meta name="robots" content="noindex" />
      <NotFound />
    </>
  );
}
