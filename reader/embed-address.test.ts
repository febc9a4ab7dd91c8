import { describe, expect, it } from 'vitest';

import { fileAddress, playerAddress } from './embed-address.ts';

describe('a player', () => {
  it.each([
    [
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90&autoplay=1',
    ],
    [
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1&autoplay=1',
    ],
    ['https://player.vimeo.com/video/12345?h=abc#t=9s', 'https://player.vimeo.com/video/12345?h=abc&autoplay=1#t=9s'],
  ])('is loaded from %s', (src, address) => expect(playerAddress(src)).toBe(address));

  it.each([
    '',
    'javascript:alert(1)',
    'http://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://www.youtube.com/embed/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com.attacker.example/embed/dQw4w9WgXcQ',
    'https://user@www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com:8443/embed/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/../redirect?q=https://attacker.example',
    'https://player.vimeo.com/video/12345/attacker',
    '//player.vimeo.com/video/12345',
  ])('is never loaded from "%s"', (src) => expect(playerAddress(src)).toBeUndefined());
});

describe('a media file', () => {
  const page = 'http://localhost:3000/post/';
  it('is loaded from the site itself, or over https', () => {
    expect(fileAddress('/media/a.mp4', page)).toBe('http://localhost:3000/media/a.mp4');
    expect(fileAddress('https://files.example/a.mp4', page)).toBe('https://files.example/a.mp4');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://files.example/a.mp4', '//files.example/a.mp4', 'https://a:b@files.example/'])(
    'is never loaded from %s',
    (src) => expect(fileAddress(src, page)).toBeUndefined(),
  );
});
