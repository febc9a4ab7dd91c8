import { describe, expect, it } from 'vitest';
import { mediaHeaders } from './media-headers.ts';

describe('a file of the media store', () => {
  it.each([
    ['2026/11/a-1a2b3c4d-480.avif', 'image/avif'],
    ['2026/11/a-1a2b3c4d.webp', 'image/webp'],
    ['2026/11/old.JPG', 'image/jpeg'],
  ])('%s is shown as %s', (file, type) => {
    expect(mediaHeaders(file, `/media/${file}`)).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') });
    expect(mediaHeaders(file, '')).not.toHaveProperty('content-disposition');
  });

  it.each([
    ['2026/11/the-report-1a2b3c4d.pdf', 'application/pdf', 'the-report.pdf'],
    ['2026/11/speech-1a2b3c4d.mp3', 'audio/mpeg', 'speech.mp3'],
    ['2026/11/page.html', 'application/octet-stream', 'page.html'],
    ['2026/11/drawing.svg', 'application/octet-stream', 'drawing.svg'],
    ['2026/11/no-ending', 'application/octet-stream', 'no-ending'],
  ])('%s is downloaded as %s, called %s', (file, type, name) => {
    expect(mediaHeaders(file, `/media/${file}`)).toMatchObject({ 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'x-content-type-options': 'nosniff' });
  });

  it('is kept for ever under an address with its version, and for a day under the plain one', () => {
    expect(mediaHeaders('a.webp', '/media/a.webp?v=2')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(mediaHeaders('a.webp', '/media/a.webp')['cache-control']).toBe('public, max-age=86400');
  });
});
