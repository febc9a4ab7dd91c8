import type { IncomingMessage } from 'node:http';
import { isbot } from 'isbot';
import { clientAddressOf } from '#lib/web/client-address.ts';

/** What was read since the last batch. `visitors` are addresses with their browsers, in memory alone: what is stored are hashes. */
export type ReadingBatch = { paths: Map<string, number>; referrers: Map<string, number>; countries: Map<string, number>; visitors: Set<string> };

/** A batch holds no more than this, whatever comes; the rest of those seconds is not told apart. */
const MOST = { paths: 20_000, referrers: 500, countries: 300, visitors: 100_000 } as const;
const MAX_AGENT = 300;
/** Looking at a browser's name costs as much as answering with a page: each is looked at once, and so many new ones between two batches. */
const KNOWN_AGENTS = 5_000;
const NEW_AGENTS = 2_000;
/** Where a proxy says which country a request came from. */
const COUNTRY_HEADERS = ['cf-ipcountry', 'cloudfront-viewer-country', 'x-vercel-ip-country', 'x-country-code'] as const;
/** A website's name, without "www."; nothing that only looks like one. */
const REFERRER = /^https?:\/\/(?:www\.)?([a-z0-9.-]{3,100})(?::\d+)?(?:[/?#]|$)/i;

/** Counts what is read, in memory, until the batch is taken. */
export class ReadingCounter {
  readonly #ownHost: string;
  readonly #agents = new Map<string, boolean>();
  #newAgents = 0;
  #batch = emptyBatch();

  constructor(siteUrl: string) {
    this.#ownHost = REFERRER.exec(siteUrl)?.[1]?.toLowerCase() ?? '';
  }

  /** Counts one page that a request was answered with. Called tens of thousands of times a second. */
  count(request: IncomingMessage, path: string): void {
    const agent = (request.headers['user-agent'] ?? '').slice(0, MAX_AGENT);
    if (!this.#isPerson(agent)) return;
    const { paths, visitors, referrers, countries } = this.#batch;
    add(paths, path, 1, MOST.paths);
    if (visitors.size < MOST.visitors) visitors.add(`${clientAddressOf(request)}\n${agent}`);
    const referrer = this.#referrerOf(request.headers.referer);
    if (referrer) add(referrers, referrer, 1, MOST.referrers);
    const country = countryOf(request);
    if (country) add(countries, country, 1, MOST.countries);
  }

  /** The batch so far, which is then no longer here. */
  take(): ReadingBatch {
    const batch = this.#batch;
    this.#batch = emptyBatch();
    this.#newAgents = 0;
    return batch;
  }

  /** Takes back a batch that could not be stored. */
  giveBack({ paths, referrers, countries, visitors }: ReadingBatch): void {
    for (const [path, reads] of paths) add(this.#batch.paths, path, reads, MOST.paths);
    for (const [host, reads] of referrers) add(this.#batch.referrers, host, reads, MOST.referrers);
    for (const [country, reads] of countries) add(this.#batch.countries, country, reads, MOST.countries);
    for (const visitor of visitors) if (this.#batch.visitors.size < MOST.visitors) this.#batch.visitors.add(visitor);
  }

  #isPerson(agent: string): boolean {
    const known = this.#agents.get(agent);
    if (known !== undefined) return known;
    if (this.#newAgents >= NEW_AGENTS) return false;
    this.#newAgents += 1;
    if (this.#agents.size >= KNOWN_AGENTS) this.#agents.clear();
    const isPerson = agent !== '' && !isbot(agent);
    this.#agents.set(agent, isPerson);
    return isPerson;
  }

  #referrerOf(referer: string | undefined): string | undefined {
    const host = referer === undefined ? undefined : REFERRER.exec(referer)?.[1]?.toLowerCase();
    return host === this.#ownHost ? undefined : host;
  }
}

function add(counts: Map<string, number>, key: string, by: number, most: number): void {
  const known = counts.get(key);
  if (known !== undefined || counts.size < most) counts.set(key, (known ?? 0) + by);
}

function countryOf({ headers }: IncomingMessage): string | undefined {
  for (const name of COUNTRY_HEADERS) {
    const country = headers[name];
    // XX and T1 stand for "unknown" and for Tor.
    if (typeof country === 'string' && /^[A-Z]{2}$/.test(country) && country !== 'XX') return country;
  }
  return undefined;
}

const emptyBatch = (): ReadingBatch => ({ paths: new Map(), referrers: new Map(), countries: new Map(), visitors: new Set() });
