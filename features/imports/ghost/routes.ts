import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ArchiveError } from '../archive-error.ts';
import type { Finding } from '../finding.ts';
import { type Filter, onlyCondition, readFilter } from './route-filter.ts';

/** Where the posts of a part of a Ghost site stand: `permalink` is '/blog/:slug/'. */
export interface GhostCollection {
  /** The address of its list: '/' or '/blog/'. */
  index: string;
  permalink: string;
  takes: Filter;
  /** What its list showed, as `tag.news` or `page.blog`; '' where that was all posts, null where nothing here is the same. */
  of: string | null;
}

/** What a routes.yaml says, as far as it says anything to this site. */
export interface GhostRoutes {
  /** A post belongs to the first that takes it. */
  collections: GhostCollection[];
  /** '/topic/:slug/'; not there where the site had no such lists. */
  taxonomies: { tag?: string; author?: string };
  /** Addresses that showed a page, a tag's list or an author's: `/about-us/` and `page.about`. */
  shown: { at: string; what: string }[];
  findings: Finding[];
}

const dictionary = z.record(z.string(), z.unknown()).nullish().catch(null);
const SECTIONS = ['routes', 'collections', 'taxonomies'];
const document = z.object({ routes: dictionary, collections: dictionary, taxonomies: dictionary });
const collection = z.object({ permalink: z.string(), filter: z.string().nullish(), data: z.unknown().optional() });
const route = z.object({ data: z.string() });
/** What may stand at an address of its own, by its slug. */
const SHOWN = /^(?:page|tag|author)\.[^.\s]+$/;
const VARIABLES = new Set(['slug', 'id', 'year', 'month', 'day', 'author', 'primary_author', 'primary_tag']);

/** Reads a routes.yaml. Throws an ArchiveError where it is no YAML, or another file's. */
export function ghostRoutes(text: string): GhostRoutes {
  const yaml = parseDocument(text, { uniqueKeys: false });
  const [error] = yaml.errors;
  if (error) throw new ArchiveError('the file is not sound YAML there.', error.linePos?.[0].line ?? 1, error.linePos?.[0].col ?? 1);
  const sections = document.safeParse(plainOf(yaml) ?? {});
  if (!sections.success || !SECTIONS.some((name) => yaml.has(name) || yaml.contents === null)) throw new ArchiveError('the file is not one of Ghost’s routes.');
  const findings: Finding[] = [];
  const say = (title: string, message: string) => void findings.push({ kind: 'left-out', itemType: 'route', title, message });
  const collections = Object.entries(sections.data.collections ?? {}).flatMap(([index, value]) => collectionOf(slashed(index), value, say));
  const shown = Object.entries(sections.data.routes ?? {}).flatMap(([at, value]) => shownAt(slashed(at), value, say));
  return { collections, taxonomies: taxonomiesOf(sections.data.taxonomies ?? {}, say), shown, findings };
}

type Say = (title: string, message: string) => void;

/** References that multiply are an attack: then there is nothing in it. */
function plainOf(yaml: ReturnType<typeof parseDocument>): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 20 });
  } catch {
    throw new ArchiveError('the file refers to itself too often to be one of Ghost’s routes.');
  }
}

function collectionOf(index: string, value: unknown, say: Say): GhostCollection[] {
  const { data: read } = collection.safeParse(value);
  const permalink = read && permalinkOf(read.permalink);
  const takes = read?.filter ? readFilter(read.filter) : () => true;
  if (read && permalink && takes) return [{ index, permalink, takes, of: listed(read.filter ?? '', read.data) }];
  const why = !read ? 'it says no permalink' : permalink ? `its filter "${read.filter}" says more than tags, authors and "featured"` : `its permalink "${read.permalink}" holds what is not known`;
  say(index, `The addresses of this collection’s posts could not be read: ${why}. They stand where the collections after it say, or at /{slug}/.`);
  return [];
}

/** Ghost wrote `:slug` once, and `{slug}` since. */
function permalinkOf(written: string): string | null {
  const permalink = slashed(written.replace(/\{(\w+)\}/g, ':$1'));
  const names = [...permalink.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const isKnown = names.every((name) => VARIABLES.has(name)) && !/[{}?#*\s]/.test(permalink);
  return isKnown && names.some((name) => name === 'slug' || name === 'id') ? permalink : null;
}

/** The list here that was a collection's list there. */
function listed(filter: string, data: unknown): string | null {
  if (typeof data === 'string' && SHOWN.test(data)) return data;
  if (filter === '') return '';
  const only = onlyCondition(filter);
  const [value, ...others] = only?.values ?? [];
  if (!only || only.isNegated || value === undefined || others.length > 0) return null;
  const kind = /(tag|author)/.exec(only.field)?.[0];
  return kind ? `${kind}.${value}` : null;
}

function taxonomiesOf(written: Record<string, unknown>, say: Say): GhostRoutes['taxonomies'] {
  const patternOf = (name: string) => {
    const value = written[name];
    if (typeof value !== 'string') return {};
    const pattern = slashed(value.replaceAll('{slug}', ':slug'));
    if (/^[^:{}*?#]*:slug[^:{}*?#]*$/.test(pattern)) return { [name]: pattern };
    say(name, `The addresses of its lists, "${value}", could not be read: old ones lead nowhere unless they are the same here.`);
    return {};
  };
  return { ...patternOf('tag'), ...patternOf('author') };
}

function shownAt(at: string, value: unknown, say: Say): GhostRoutes['shown'] {
  const what = route.safeParse(value).data?.data ?? '';
  if (SHOWN.test(what)) return [{ at, what }];
  // The front page is this site's own.
  if (at !== '/') say(at, 'This page was made by the old site’s theme (a route), and has no place here.');
  return [];
}

function slashed(path: string): string {
  return `/${path.split('/').filter(Boolean).join('/')}/`.replace(/^\/\/$/, '/');
}
