import { workOffImports } from '#features/imports/work-off.ts';
import { fetchFromUpload } from '#features/media-fetch/from-upload.ts';
import { logger } from '#lib/log.ts';
import { untilStopped } from './apart.ts';

/** The site's background starts this where there is something to import: see importsApart. */
try {
  await workOffImports({ now: new Date(), signal: untilStopped(), onImported: fetchFromUpload });
} catch (error) {
  logger().error({ err: error }, 'What waits to be imported could not be worked off; it is tried again');
  process.exitCode = 1;
}
process.exit(); // whatever a library, or the channel to the site, may still hold open
