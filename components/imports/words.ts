import type { ArchiveKind } from '#features/imports/archive-reader.ts';
import type { Counted } from '#features/imports/counts.ts';
import type { FindingKind } from '#features/imports/finding.ts';
import type { RunStatus } from '#features/imports/run-watch.ts';

export const KIND_NAMES: Record<ArchiveKind, string> = {
  wordpress: 'WordPress',
  ghost: 'Ghost',
  disqus: 'Disqus comments',
  markdown: 'Markdown files',
};

export const KIND_HINTS: Record<ArchiveKind, string> = {
  wordpress: 'The .xml file from Tools → Export → All content; several of one site together, packed or not.',
  ghost: 'The .json file from Settings → Import/Export, and the redirects and routes.yaml files beside it if there are any.',
  disqus: 'The .xml or .xml.gz file that Disqus mails. Its comments come to the posts that are here: bring those first.',
  markdown: 'The folder as a .zip file, with its pictures and settings file in it.',
};

/** What a state is called; one that was checked waits for its owner. */
export function statusWords(status: RunStatus, isCheck: boolean): string {
  if (isCheck && status === 'PAUSED') return 'Checked: waits for you';
  if (isCheck && status === 'WAITING') return 'Being checked';
  return STATUS_WORDS[status];
}

const STATUS_WORDS: Record<RunStatus, string> = {
  WAITING: 'Waits its turn',
  RUNNING: 'Under way',
  PAUSED: 'Paused',
  DONE: 'Done',
  FAILED: 'Ended early',
  UNDOING: 'Being taken back',
  UNDONE: 'Taken back',
};

export const COUNT_NAMES: Record<Counted, string> = {
  posts: 'Posts', pages: 'Pages', comments: 'Comments', authors: 'Authors', categories: 'Categories', tags: 'Tags',
  attachments: 'Pictures and files', menuItems: 'Menu entries', redirects: 'Redirects',
};

export const FINDING_NAMES: Record<FindingKind, string> = {
  repaired: 'Repaired',
  'left-out': 'Left out',
  changed: 'Changed',
  'kept-here': 'Kept as it is here',
  words: 'Words that differ',
  unresolved: 'Links that lead nowhere',
  media: 'Files that could not be had',
  'brought-back': 'Brought back',
};

export const FINDING_HINTS: Record<FindingKind, string> = {
  repaired: 'Was broken in the file, and was mended so that it could be read.',
  'left-out': 'Has no place here, or could not be kept.',
  changed: 'Came otherwise than it was.',
  'kept-here': 'The old site has another version; what was edited or set here stays.',
  words: 'The text has words more or fewer than the old one: look at it.',
  unresolved: 'Leads to a place of the old site that is not here.',
  media: 'Stays linked where it was on the old site.',
  'brought-back': 'Had made room for the archive, and is here again since the import is taken back.',
};
