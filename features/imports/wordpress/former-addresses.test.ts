import { describe, expect, it } from 'vitest';
import { formerAddresses, redirectRule } from './former-addresses.ts';
import { itemFor } from './item-fixture.ts';

const SITE = { link: 'https://wharf.example', baseSiteUrl: '', baseBlogUrl: '' };
const PATH = '/2012/03/a-post/';
const from = (meta: { key: string; value: string }[], path: string | null = PATH) => formerAddresses(itemFor({ meta }), path).map((redirect) => redirect.from);

describe('where a post stood before', () => {
  it.each([
    ['its former names', [{ key: '_wp_old_slug', value: 'first' }, { key: '_wp_old_slug', value: '%e6%b8%a1' }, { key: '_wp_old_slug', value: 'first' }], ['/2012/03/first/', '/2012/03/渡/']],
    ['its former date', [{ key: '_wp_old_date', value: '2011-12-31' }], ['/2011/12/a-post/']],
    ['no other address than its own', [{ key: '_wp_old_slug', value: 'a-post' }, { key: '_wp_old_date', value: '2012-03-01' }], []],
    ['nothing that is no name', [{ key: '_wp_old_slug', value: '../x' }, { key: '_wp_old_slug', value: '' }, { key: '_wp_old_date', value: 'x' }], []],
  ])('is %s', (_, meta, paths) => expect(from(meta)).toEqual(paths));

  it('is unknown where it had no address', () => expect(from([{ key: '_wp_old_slug', value: 'first' }], null)).toEqual([]));
});

describe('a rule that leads on', () => {
  const rule = (rules: Record<string, string>) => redirectRule(itemFor({ postType: 'redirect_rule', meta: Object.entries(rules).map(([key, value]) => ({ key: `_redirect_rule_${key}`, value })) }), SITE);
  it.each([
    [{ from: '/old', to: '/new/' }, { from: '/old/', to: '/new/', status: 301 }],
    [{ from: '/old', to: 'https://elsewhere.example/?a=1', status_code: '307' }, { from: '/old/', to: 'https://elsewhere.example/?a=1', status: 307 }],
    [{ from: '/a*', to: '/b/' }, null], [{ from: '/a(.*)', to: '/b/', from_regex: '1' }, null], [{ from: 'a', to: '/b/' }, null], [{ from: '/a', to: 'javascript:x' }, null], [{ from: '/a/', to: '/a/' }, null],
  ])('%o', (rules, expected) => expect(rule(rules)).toEqual(expected && { kind: 'REDIRECT', ...expected }));
});
