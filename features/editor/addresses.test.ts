import { describe, expect, it } from 'vitest';
import { embedAttributes } from './embed-address.ts';
import { linkAddress } from './link-address.ts';

describe('an address that is typed into a link', () => {
  it.each([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    [' example.org/page ', 'https://example.org/page'],
    ['www.example.org', 'https://www.example.org'],
    ['/2010/10/a-post/', '/2010/10/a-post/'],
    ['#notes', '#notes'],
    ['rosa@example.org', 'mailto:rosa@example.org'],
    ['mailto:rosa@example.org', 'mailto:rosa@example.org'],
    ['tel:+442071234567', 'tel:+442071234567'],
  ])('%s leads to %s', (typed, address) => expect(linkAddress(typed)).toBe(address));

  it.each(['', 'the rent strike', 'javascript:alert(1)', 'data:text/html,x', 'word', 'https://'])('%s leads nowhere', (typed) => expect(linkAddress(typed)).toBeUndefined());
});

describe('an address that is pasted as a video', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'line', 'iframe'],
    ['https://vimeo.com/12345', 'line', 'iframe'],
    ['/media/talk.mp3', 'media', 'audio'],
    ['https://example.org/film.mp4?x=1', 'media', 'video'],
  ])('%s plays', (address, form, element) => expect(embedAttributes(address)).toMatchObject({ address, form, element }));

  it.each(['https://example.org/', 'film.mp4', 'watch this https://youtu.be/dQw4w9WgXcQ', ''])('%s does not', (address) => expect(embedAttributes(address)).toBeUndefined());
});
