import { describe, expect, it } from 'vitest';
import { ExportError } from './export-error.ts';
import { exportFile, inPieces } from './export-fixture.ts';
import { scanExport } from './scan-export.ts';

const POST = `<item>
<title>Low tide</title><wp:post_name>low&#45;tide&amp;c</wp:post_name>
<content:encoded><![CDATA[Mud.]]></content:encoded>
<wp:post_id>1</wp:post_id>
<wp:comment>
<wp:comment_content><![CDATA[Indeed.]]></wp:comment_content>
</wp:comment>
</item>`;
const FILE = exportFile(POST);

describe('a file that is no WordPress export is refused', () => {
  it.each([
    ['an empty file', '', 'Line 1: the file is empty.'],
    ['white space', '\n\n ', 'Line 3: the file is empty.'],
    ['plain text', 'Dear editor', 'Line 1: this is not an XML file.'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', 'Line 1: this is not an XML file.'],
    [
      'a web page',
      '<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head></html>',
      'Line 2: this is a web page, not a WordPress export.',
    ],
    ['another XML', '<feed xmlns="http://www.w3.org/2005/Atom"/>', 'Line 1: this is XML of another kind (<feed>), not a WordPress export.'],
    [
      'a feed',
      '<rss version="2.0"><channel><title>News</title>\n<item><title>One</title></item></channel></rss>',
      'Line 2: this is an RSS feed, not a WordPress export',
    ],
    ['an empty feed', '<rss version="2.0"><channel><title>News</title></channel></rss>', 'Line 1: this is an RSS feed'],
    [
      'an unknown encoding',
      '<?xml version="1.0" encoding="klingon"?><rss/>',
      'Line 1: the file says that it is written in the encoding "klingon"',
    ],
  ])('%s', async (_, file, message) => {
    expect((await failureOf(file)).message).toContain(message);
  });

  it.each([
    ['gzip', [0x1f, 0x8b, 8, 0]],
    ['zip', [0x50, 0x4b, 3, 4]],
  ])('a %s archive', async (_, bytes) => {
    await expect(scanExport(inPieces(Uint8Array.from(bytes)))).rejects.toThrow('Line 1: the file is a compressed archive.');
  });
});

describe('a broken export is refused with the place', () => {
  it('wherever it breaks off', async () => {
    const body = FILE.trimEnd();
    for (let length = 1; length < body.length; length += 1) {
      const { message, line } = await failureOf(body.slice(0, length));
      expect(message).toMatch(/^Line \d+: (the file ends|this is an RSS feed)/);
      expect(line).toBe(body.slice(0, length).split('\n').length);
    }
  });

  it.each([
    [
      'in a post',
      'Mud',
      'the file ends in the middle of a post ("Low tide"). Export it again from WordPress and check that the download finished.',
    ],
    ['in a comment', 'Indeed', 'the file ends in the middle of a comment on a post ("Low tide").'],
    ['before a title', 'Low', 'the file ends in the middle of the post that begins on line'],
    ['after the last post', '\n</channel>', 'the file ends too early, after a post ("Low tide").'],
  ])('%s', async (_, before, reason) => {
    expect((await failureOf(FILE.slice(0, FILE.indexOf(before)))).reason).toContain(reason);
  });

  it.each([
    ['a tag that does not match', 'Mud.]]></content:encoded>', 'Mud.]]></wp:status>', 'in a post ("Low tide")'],
    ['an attribute without an end', '<wp:post_id>', '<category nicename="a<b"/><wp:post_id>', 'the XML is broken (disallowed character)'],
    ['text after the end', '</rss>', '</rss> Fatal error', 'there is text outside the export'],
    ['text before the beginning', '<rss', 'Notice: <rss', 'there is text outside the export'],
  ])('%s', async (_, from, to, reason) => {
    const file = FILE.replace(from, to);
    const error = await failureOf(file);
    expect(error.reason).toContain(reason);
    expect(error.line).toBe(file.slice(0, file.indexOf(to)).split('\n').length);
    expect(error.column).toBeGreaterThan(0);
  });
});

it('names the place of a mistake however the file is cut', async () => {
  const file = FILE.replace('Mud.]]></content:encoded>', 'Mud.]]>\n</wp:status>');
  const error = await failureOf(file);
  const letterByLetter = scanExport(inPieces(...file.split('')));
  await expect(letterByLetter).rejects.toMatchObject({ message: error.message, column: error.column });
});

describe('a hostile file does no harm', () => {
  it('never expands entities of its own', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n${exportFile('<item><title>&b;</title></item>', { declaration: '' })}`;
    expect((await failureOf(bomb)).reason).toContain('defines entities of its own');
  });

  it('may not nest without end', async () => {
    expect((await failureOf(exportFile(`<item>${'<a>'.repeat(100_000)}`))).reason).toContain('nested more than 64 deep');
  });

  it('may name its things like parts of a JavaScript object', async () => {
    const summary = await scanExport(
      inPieces(
        exportFile(
          '<constructor/><item __proto__="x"><wp:post_type>__proto__</wp:post_type><category domain="__proto__" nicename="constructor">x</category></item>',
        ),
      ),
    );
    expect(summary.others).toEqual([{ postType: '__proto__', count: 1 }]);
  });
});

async function failureOf(file: string): Promise<ExportError> {
  try {
    await scanExport(inPieces(Buffer.from(file, 'utf8')));
  } catch (error) {
    if (error instanceof ExportError) return error;
    throw error;
  }
  throw new Error('The file was read without a complaint.');
}
