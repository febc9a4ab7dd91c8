import type { PlannedRedirect } from '../planned.ts';
import type { ExportItem } from './export-item.ts';
import { decodeSlug } from './export-element.ts';
import { metaValue } from './meta-value.ts';
import { oldPath, type SiteAddresses } from './old-path.ts';

/** More than this many former names has nobody given a post by hand. */
const MOST = 20;

/** Where a post stood before its name or its date was changed on the old site, which led on from there; so does this one. */
export function formerAddresses(item: ExportItem, path: string | null): PlannedRedirect[] {
  if (path === null || item.postName === '') return [];
  const values = (key: string) => [...new Set(item.meta.filter((meta) => meta.key === key).map(({ value }) => value.trim()))].slice(0, MOST);
  const names = values('_wp_old_slug').map(decodeSlug).filter((slug) => slug !== '' && !/[/?#%\p{Cc}]/u.test(slug));
  const paths = [
    ...names.map((slug) => withLastSegment(path, item.postName, slug)),
    ...values('_wp_old_date').map((date) => withDate(path, item.postDate, date)),
  ];
  return [...new Set(paths)].flatMap((from) => (from === null || from === path ? [] : [{ kind: 'REDIRECT', from, to: path, status: 301 }]));
}

function withLastSegment(path: string, slug: string, former: string): string | null {
  return path.endsWith(`/${slug}/`) ? `${path.slice(0, -slug.length - 1)}${former}/` : null;
}

/** Where an address holds the date as its beginning. */
function withDate(path: string, postDate: string | null, former: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(former) ?? [];
  if (postDate === null || year === undefined) return null;
  const [nowYear, nowMonth, nowDay] = postDate.slice(0, 10).split('-');
  if (path.startsWith(`/${nowYear}/${nowMonth}/${nowDay}/`)) return `/${year}/${month}/${day}/${path.slice(12)}`;
  return path.startsWith(`/${nowYear}/${nowMonth}/`) ? `/${year}/${month}/${path.slice(9)}` : null;
}

const STATUSES: Readonly<Record<string, 301 | 307>> = { '302': 307, '303': 307, '307': 307 };

/** A rule of the Safe Redirect Manager, which keeps each as an item of its own; null for any other item, and for patterns. */
export function redirectRule(item: ExportItem, site: SiteAddresses): PlannedRedirect | null {
  if (item.postType !== 'redirect_rule' || metaValue(item.meta, '_redirect_rule_from_regex') === '1') return null;
  const from = metaValue(item.meta, '_redirect_rule_from').trim();
  const to = metaValue(item.meta, '_redirect_rule_to').trim();
  if (!from.startsWith('/') || /[*?#]/.test(from) || !/^(?:\/(?!\/)|https?:\/\/)/i.test(to) || to.includes('*')) return null;
  const address = URL.parse(from, site.baseBlogUrl || site.link || 'https://old.invalid');
  const path = address && oldPath(address.href, site);
  const target = URL.canParse(to) ? (oldPath(to, site) ?? to) : to;
  return path === null || path === target ? null : { kind: 'REDIRECT', from: path, to: target, status: STATUSES[metaValue(item.meta, '_redirect_rule_status_code').trim()] ?? 301 };
}
