import type { ImportFile } from '../import-file.ts';
import { textFile } from '../import-fixture.ts';

type Row = Record<string, unknown>;

/** For tests: a Ghost export that holds these tables. */
export function ghostFile(tables: Record<string, Row[]>, name = 'the-wharf.ghost.json'): ImportFile {
  const settings = [{ key: 'title', value: 'The Wharf' }, { key: 'timezone', value: 'Europe/London' }];
  return textFile(JSON.stringify({ db: [{ meta: { version: '5.80.0' }, data: { settings, ...tables } }] }), name);
}

/** For tests: a published post; what is not given is ordinary. */
export function ghostPost(id: string, more: Row = {}): Row {
  return {
    id, title: `Post ${id}`, slug: `post-${id}`, html: `<p>Text of ${id}.</p>`, status: 'published', type: 'post', visibility: 'public',
    created_at: '2022-06-01T08:00:00.000Z', updated_at: '2022-07-02T08:00:00.000Z', published_at: '2022-07-01T08:00:00.000Z', ...more,
  };
}
