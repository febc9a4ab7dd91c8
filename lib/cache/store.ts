import { LRUCache } from 'lru-cache';
import type { Page } from './page.ts';

/** The tag that every page has: whoever expires it expires all. */
export const EVERYTHING = '*';

type Entry = { page: Page; stale: boolean; aging: boolean };

/** Every page is out of date a little: it may still be given while a new one is made (see PageStore.age). */
export const ALL_SOON = '*soon';

/** So many expiries are remembered one by one; past it they count as one that expired everything. */
const MAX_REMEMBERED_EXPIRIES = 1_000;

/** Rough cost of an entry beside its bytes: keys, headers, tag sets. */
const ENTRY_OVERHEAD = 2_048;

/**
 * The finished pages of this instance, bounded in bytes, least recently used out first. An expired page is kept, marked
 * stale, for the time when no fresh one can be made.
 */
export class PageStore {
  readonly #entries: LRUCache<string, Entry>;
  readonly #keysByTag = new Map<string, Set<string>>();
  readonly #recentExpiries: { clock: number; tags: ReadonlySet<string> }[] = [];
  /** Counts expiries; a page made from reads that began before an expiry of one of its tags is stale at birth. */
  #clock = 0;
  #hits = 0;
  #made = 0;

  constructor(maxBytes: number) {
    this.#entries = new LRUCache<string, Entry>({
      maxSize: maxBytes,
      sizeCalculation: ({ page }) => page.size + ENTRY_OVERHEAD,
      dispose: ({ page }, key) => this.#forget(key, page),
    });
  }

  get clock(): number {
    return this.#clock;
  }

  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /** How many pages stand in it, how often one was given from it, and how often one had to be made, since the start. */
  get counts(): { pages: number; hits: number; made: number } {
    return { pages: this.#entries.size, hits: this.#hits, made: this.#made };
  }

  fresh(key: string): Page | undefined {
    const entry = this.#entries.get(key);
    if (entry && !entry.stale) this.#hits += 1;
    return entry && !entry.stale ? entry.page : undefined;
  }

  /** Whether a page that is given as fresh is out of date a little, and to be made anew when there is time. */
  isAging(key: string): boolean {
    const entry = this.#entries.peek(key);
    return entry !== undefined && entry.aging && !entry.stale;
  }

  /** The page as it was last made, fresh or not. */
  latest(key: string): Page | undefined {
    return this.#entries.get(key)?.page;
  }

  /** Keeps a page whose reads began at `since` on this store's clock. */
  put(key: string, page: Page, since: number): void {
    this.#made += 1;
    const stale = this.#recentExpiries.some(
      ({ clock, tags }) => clock > since && (tags.has(EVERYTHING) || page.tags.some((tag) => tags.has(tag))),
    );
    const aging = this.#recentExpiries.some(({ clock, tags }) => clock > since && tags.has(ALL_SOON));
    this.#entries.set(key, { page, stale, aging });
    if (this.#entries.peek(key)?.page !== page) return; // larger than the whole store
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      if (keys) keys.add(key);
      else this.#keysByTag.set(tag, new Set([key]));
    }
  }

  /** Forgets a page, so that not even an older one is given any more. */
  drop(key: string): void {
    this.#entries.delete(key);
  }

  /** Marks every page that bears one of the tags stale. */
  expire(tags: Iterable<string>): void {
    const expired = new Set(tags);
    if (expired.size === 0) return;
    this.#remember(expired);
    if (expired.has(EVERYTHING)) {
      for (const entry of this.#entries.values()) entry.stale = true;
      return;
    }
    for (const tag of expired) {
      for (const key of this.#keysByTag.get(tag) ?? []) {
        const entry = this.#entries.peek(key);
        if (entry) entry.stale = true;
      }
    }
  }

  /**
   * Takes every page for a little out of date, as an import makes them with each of its steps: readers go on getting them, and
   * whoever asks for one has it made anew for those who come after.
   */
  age(): void {
    this.#remember(new Set([ALL_SOON]));
    for (const entry of this.#entries.values()) entry.aging = true;
  }

  #remember(expired: ReadonlySet<string>): void {
    this.#clock += 1;
    if (this.#recentExpiries.length >= MAX_REMEMBERED_EXPIRIES) {
      this.#recentExpiries.splice(0, Infinity, { clock: this.#clock, tags: new Set([EVERYTHING]) });
    } else {
      this.#recentExpiries.push({ clock: this.#clock, tags: expired });
    }
  }

  /** Drops the memory of expiries up to `clock`; the caller knows that no page is being made from before it. */
  settle(clock: number): void {
    while (this.#recentExpiries[0] && this.#recentExpiries[0].clock <= clock) this.#recentExpiries.shift();
  }

  #forget(key: string, page: Page): void {
    for (const tag of page.tags) {
      const keys = this.#keysByTag.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#keysByTag.delete(tag);
    }
  }
}
