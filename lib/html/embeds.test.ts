import { describe, expect, it } from 'vitest';

import { renderBody } from './body.ts';
import { playerOf } from './video-address.ts';

const html = (source: string): string => renderBody(source, { siteUrl: 'https://left.example' }).html;

const speech = (caption = ''): string =>
  '<figure class="embed" data-embed="youtube" data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=90">' +
  '<a class="embed-link" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&#x26;t=90s" rel="noopener">' +
  '<span class="embed-title">The speech</span> <span class="embed-host">Watch on youtube.com</span></a>' +
  `${caption}</figure>`;

describe('a video', () => {
  it('in a frame becomes a figure with a link', () => {
    expect(html('<iframe src="//m.youtube.com/embed/dQw4w9WgXcQ?start=90" title="The speech"></iframe>')).toBe(speech());
  });

  it('in the middle of a paragraph parts it', () => {
    expect(html('<p>a <b>b <iframe title="The speech" src="https://youtu.be/dQw4w9WgXcQ?t=1m30s"></iframe> c</b></p>')).toBe(
      `<p>a <b>b </b></p>${speech()}<p><b> c</b></p>`,
    );
  });

  it('whose link stands alone in a paragraph is titled by the link', () => {
    expect(html('<p><a href="https://youtu.be/dQw4w9WgXcQ?t=90">The speech</a></p>')).toBe(speech());
  });

  it('in a captioned figure stays one figure', () => {
    const source = '<figure><div>\nhttps://youtu.be/dQw4w9WgXcQ?t=90s\n</div><figcaption>By <em>us</em></figcaption></figure>';
    expect(html(source)).toBe(speech('<figcaption>By <em>us</em></figcaption>').replace('The speech', 'Video'));
  });

  it('in a Flash object is found', () => {
    const address = 'http://www.youtube.com/v/dQw4w9WgXcQ&amp;hl=en&amp;fs=1';
    const figure = html(`<object><param name="movie" value="${address}"><embed src="${address}"></object>`);
    expect(figure).toContain('data-src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"');
    expect(figure.match(/<figure/g)).toHaveLength(1);
  });

  it('linked among other words stays a link', () => {
    expect(html('<p>See <a href="https://youtu.be/dQw4w9WgXcQ">this</a></p>')).toBe(
      '<p>See <a href="https://youtu.be/dQw4w9WgXcQ" rel="noopener">this</a></p>',
    );
  });

  it('is the same when rendered again', () =>
    expect(html(speech('<figcaption>c</figcaption>'))).toBe(speech('<figcaption>c</figcaption>')));

  it('cannot be given another address to load', () => {
    expect(html(speech().replace(/data-src="[^"]+"/, 'data-src="https://attacker.example/"'))).toBe(speech());
  });

  it('file plays on the site or opens as a file', () => {
    expect(html('<video controls title="Rally"><source src="/media/rally.mp4"></video>')).toBe(
      '<figure class="embed" data-embed="video" data-src="/media/rally.mp4"><a class="embed-link" href="/media/rally.mp4">' +
        '<span class="embed-title">Rally</span> <span class="embed-host">Play the video</span></a></figure>',
    );
  });
});

describe('the address of a player', () => {
  it.each([
    ['https://www.youtube.com/watch?feature=share&v=dQw4w9WgXcQ&t=1h2m3s', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=3723'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://youtube.com/playlist?list=PL1234567890ab', 'https://www.youtube-nocookie.com/embed/videoseries?list=PL1234567890ab'],
    ['https://vimeo.com/channels/left/123456', 'https://player.vimeo.com/video/123456'],
    ['https://vimeo.com/123456/abcdef0123', 'https://player.vimeo.com/video/123456?h=abcdef0123'],
    ['https://player.vimeo.com/video/123456?h=abcdef0123#t=90s', 'https://player.vimeo.com/video/123456?h=abcdef0123#t=90s'],
    ['http://vimeo.com/moogaloop.swf?clip_id=123456&server=vimeo.com', 'https://player.vimeo.com/video/123456'],
  ])('%s is %s', (from, to) => {
    expect(playerOf(from)?.src).toBe(to);
    expect(playerOf(playerOf(from)?.href ?? '')?.src).toBe(to);
  });

  it.each([
    'https://www.youtube.com/channel/UC123',
    'https://www.youtube.com/watch?v=short',
    'https://notyoutube.com/embed/dQw4w9WgXcQ',
    'https://vimeo.com/about',
    'javascript:https://youtu.be/dQw4w9WgXcQ',
    'not an address',
  ])('is not made from %s', (address) => expect(playerOf(address)).toBeUndefined());
});

describe('a picture of another site', () => {
  it('waits for a click', () => {
    expect(html('<p><img src="http://photos.example/a.jpg" alt="Crowd"></p>')).toBe(
      '<figure class="embed" data-embed="image" data-src="https://photos.example/a.jpg">' +
        '<a class="embed-link" href="http://photos.example/a.jpg" rel="noopener"><span class="embed-title">Crowd</span> ' +
        '<span class="embed-host">Show the picture from photos.example</span></a></figure>',
    );
  });

  it('keeps the link around it in a caption', () => {
    expect(html('<a href="https://photos.example/page"><img src="https://photos.example/a.jpg"></a>')).toContain(
      '<figcaption><a class="embed-to" href="https://photos.example/page" rel="noopener">photos.example</a></figcaption></figure>',
    );
    expect(html('<figure><a href="/page/"><img src="https://photos.example/a.jpg"></a><figcaption>Words</figcaption></figure>')).toContain(
      '<figcaption>Words <a class="embed-to" href="/page/">More about this picture</a></figcaption></figure>',
    );
  });

  it('that only counts visits disappears, and an emoticon is its text', () => {
    expect(html('<p>a<img src="https://count.example/p.gif" width="1" height="1"></p>')).toBe('<p>a</p>');
    expect(html('<p>a <img class="wp-smiley" src="https://s.example/smile.gif" alt=":-)"></p>')).toBe('<p>a :-)</p>');
  });
});

describe('another frame', () => {
  it('becomes a titled link', () => {
    expect(html('<iframe src="https://maps.example/x" title="Map"></iframe>')).toBe(
      '<p><a href="https://maps.example/x" rel="noopener">Map</a></p>',
    );
  });
});
