import { describe, expect, it } from 'vitest';
import { fileAddressesIn, namesOf, oldFile } from './old-file.ts';

describe('an address of a file of an old site', () => {
  it.each([
    ['https://www.wharf.example/wp-content/uploads/2010/10/Photo.JPG', 'wharf.example', '/wp-content/uploads/2010/10/photo.jpg'],
    ['http://wharf.example:80/wp-content//uploads/a.pdf?x=1#y', 'wharf.example', '/wp-content/uploads/a.pdf'],
    ['//wharf.example/a.png', 'wharf.example', '/a.png'],
    ['/wp-content/uploads/a.png', '', '/wp-content/uploads/a.png'],
    ['https://i2.wp.com/wharf.example/wp-content/uploads/a.png?resize=300%2C200', 'wharf.example', '/wp-content/uploads/a.png'],
    ['https://wharf.example/uploads/%E5%86%99%E7%9C%9F.jpg', 'wharf.example', '/uploads/写真.jpg'],
    ['https://wharf.example/uploads/cafe%cc%81.jpg', 'wharf.example', '/uploads/café.jpg'],
    ['https://wharf.example/uploads/%zz.jpg', 'wharf.example', '/uploads/%zz.jpg'],
  ])('%s names one file, however it is written', (address, host, path) => {
    expect(oldFile(address)).toEqual({ host, path });
  });

  it.each(['https://wharf.example/2010/10/a-post/', 'https://wharf.example/', 'data:image/png;base64,AA', 'javascript:alert(1).png', 'https://[/a.png', `/${'a'.repeat(3_000)}.png`])('%s names none', (address) => {
    expect(oldFile(address)).toBeNull();
  });

  it.each([
    ['/u/a-300x200.jpg', '/u/a.jpg'],
    ['/u/a-300x200@2x.jpg', '/u/a.jpg'],
    ['/u/a-1024x683.jpg', '/u/a-scaled.jpg'],
    ['/u/a.jpg', '/u/a-scaled.jpg'],
    ['/u/a-scaled.jpg', '/u/a.jpg'],
    ['/u/a.jpg.webp', '/u/a.jpg'],
    ['/u/report-pdf-212x300.jpg', '/u/report.pdf'],
    ['/u/a-e1288000000000-300x200.jpg', '/u/a-e1288000000000.jpg'],
  ])('%s may be of %s', (written, file) => {
    expect(namesOf(written)).toContain(file);
  });

  it('is first of all its own: a banner may be called by its size', () => {
    expect(namesOf('/u/banner-728x90.jpg')[0]).toBe('/u/banner-728x90.jpg');
  });
});

describe('the files of a text', () => {
  it('are found in every attribute, each once', () => {
    const source = `<a href="http://wharf.example/wp-content/uploads/a.jpg"><img src='http://wharf.example/wp-content/uploads/a-300x200.jpg' srcset="/u/b.png 300w, /u/b-2.png 600w"></a>
      <a href=https://wharf.example/u/report.pdf?x=1>A report</a> http://wharf.example/2010/10/a-post/ <a href="http://wharf.example/wp-content/uploads/a.jpg">`;
    expect(fileAddressesIn(source)).toEqual([
      'http://wharf.example/wp-content/uploads/a.jpg', 'http://wharf.example/wp-content/uploads/a-300x200.jpg', '/u/b.png', '/u/b-2.png', 'https://wharf.example/u/report.pdf',
    ]);
  });

  it('are looked for in time in proportion to the text', () => {
    const began = performance.now();
    for (const piece of ['/', 'http://', '<a href="/', '/a.jpg ']) fileAddressesIn(piece.repeat(200_000));
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
