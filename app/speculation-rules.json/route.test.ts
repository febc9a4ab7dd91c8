import { describe, expect, it } from 'vitest';
import { inRenderScope } from '#lib/cache/scope.ts';
import { GET } from './route.ts';

const SITE = 'https://paper.example';
const { result: response, scope } = inRenderScope(GET);
const { prefetch, prerender } = await response.clone().json();

describe('the speculation rules', () => {
  it('come as what browsers take for such, kept until the settings change', () => {
    expect(response.headers.get('content-type')).toBe('application/speculationrules+json');
    expect([...scope.tags]).toEqual(['site']);
  });

  it('fetch on pointing, and make ready only on pressing', () => {
    expect(prefetch).toEqual([expect.objectContaining({ source: 'document', eagerness: 'moderate' })]);
    expect(prerender).toEqual([expect.objectContaining({ source: 'document', eagerness: 'conservative' })]);
  });

  it.each([
    ['/', true],
    ['/2010/10/a-post/', true],
    ['/2010/10/a-post/comments/2/', true],
    ['/feeding-the-five-thousand/', true],
    ['/admin/', false],
    ['/api/health/', false],
    ['/search/?q=rail', false],
    ['/feed/', false],
    ['/tag/rail/feed/atom/', false],
    ['/media/2010/a.jpg', false],
  ])('take a link to %s: %s', (path, taken) => {
    const [every, { not: unwanted }] = prefetch[0].where.and;
    const matches = (pattern: string) => new URLPattern(pattern, SITE).test(path, SITE);
    expect(matches(every.href_matches) && !unwanted.href_matches.some(matches)).toBe(taken);
  });
});
