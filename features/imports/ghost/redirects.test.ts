import { describe, expect, it } from 'vitest';
import { plainRedirects } from './plain-redirects.ts';
import { redirectsInJson, redirectsInYaml } from './redirects.ts';

const plain = (from: string, to: string) => plainRedirects({ from, to, status: 301 });

describe('a redirect of Ghost', () => {
  it.each([
    ['/an-old-post/', '/a-new-one/', '/an-old-post/', '/a-new-one/'],
    ['/asked', '/answer?q=abc', '/asked/', '/answer?q=abc'],
    ['^\\/why(\\/?)$', '/because', '/why/', '/because/'],
    ['/^\\/Loud/i', '/quiet', '/Loud/', '/quiet/'],
    ['/elsewhere', 'https://other.example', '/elsewhere/', 'https://other.example'],
    ['/elsewhere/(.*)', 'https://other.example/$1', '/elsewhere/*', 'https://other.example/*'],
    ['^/notes/([a-z0-9\\-]+)?', '/blog/$1', '/notes/*', '/blog/*'],
    ['^\\/subject\\/', '/', '/subject/*', '/'],
  ])('from %s to %s leads %s to %s', (from, to, source, target) => {
    expect(plain(from, to)).toEqual([{ from: source, to: target, status: 301 }]);
  });

  it('with a choice in it becomes one for each', () => {
    expect(plain('^\\/(?:one|two)\\/([A-Za-z0-9\\-]+)', '/$1')).toEqual([
      { from: '/one/*', to: '/*', status: 301 },
      { from: '/two/*', to: '/*', status: 301 },
    ]);
  });

  it.each([
    ['^\\/[0-9]{4}\\/([a-z0-9\\-]+)(\\.html)?(\\/)?$', '/$1'],
    ['^/post/[0-9]+/([a-z]+)', '/$1'],
    ['/a/(.*)/(.*)', '/$2/$1'],
    ['(', '/'],
    ['/a', 'javascript:alert(1)'],
    ['/', '/b'],
  ])('with the pattern %s is left to its owner', (from, to) => expect(plain(from, to)).toHaveProperty('why'));

  it('is read in a moment, however it was made up', () => {
    const started = performance.now();
    for (const piece of ['(', '[a', '/(', '\\', '(?:a|', '/?', '(.*)']) plain(piece.repeat(50_000), '/$1'.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('comes from a file of JSON', () => {
    expect(redirectsInJson([{ from: '/a', to: '/b', permanent: true }, { from: '/c', to: '/d' }])).toEqual([{ from: '/a', to: '/b', status: 301 }, { from: '/c', to: '/d', status: 307 }]);
    expect(redirectsInJson({ db: [] })).toBeNull();
  });

  it('comes from a file of YAML', () => {
    expect(redirectsInYaml('301:\n  /a/: /b/\n\n302:\n  ^/c/([a-z]+): /d/$1\n')).toEqual([{ from: '/a/', to: '/b/', status: 301 }, { from: '^/c/([a-z]+)', to: '/d/$1', status: 307 }]);
    expect(redirectsInYaml('')).toEqual([]);
    expect(() => redirectsInYaml('301:\n  /a: "\n')).toThrow(/^Line \d/);
    expect(() => redirectsInYaml('routes:\n  /a: b\n')).toThrow(/routes/);
    expect(() => redirectsInYaml('just words')).toThrow(/301/);
  });
});
