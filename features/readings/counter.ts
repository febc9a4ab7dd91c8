import type { IncomingMessage } from 'node:http';
import { isbot } from 'isbot';
import { clientAddressOf } from '#lib/web/client-address.ts';

/** What was read since the last batch. `visitors` are addresses with their browsers, in memory alone: what is stored are hashes. */
export type ReadingBatch = { paths: Map<string, number>; referrers: Map<string, number>; countries: Map<string, number>; visitors: Set<string> };

/** What is kept of a browser's name, so that it is looked at once: whether a person uses it, and from which addresses in this batch. */
type Agent = { isPerson: boolean; addresses: Set<string> };

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
  readonly #agents = new Map<string, Agent>();
  readonly #hosts = new Map<string, string | undefined>();
  #newAgents = 0;
  #batch = emptyBatch();

  constructor(siteUrl: string) {
    this.#ownHost = REFERRER.exec(siteUrl)?.[1]?.toLowerCase() ?? '';
  }

  /** Counts one page that a request was answered with. Called tens of thousands of times a second. */
  count(request: IncomingMessage, path: string): void {
    const name = (request.headers['user-agent'] ?? '').slice(0, MAX_AGENT);
    const agent = this.#agents.get(name) ?? this.#newAgent(name);
    if (!agent?.isPerson) return;
    const { paths, visitors, referrers, countries } = this.#batch;
    add(paths, path, 1, MOST.paths);
    const address = clientAddressOf(request);
    if (!agent.addresses.has(address) && visitors.size < MOST.visitors) {
      agent.addresses.add(address);
      visitors.add(`${address}\n${name}`);
    }
    const referrer = request.headers.referer === undefined ? undefined : this.#referrerOf(request.headers.referer);
    if (referrer) add(referrers, referrer, 1, MOST.referrers);
    const country = countryOf(request);
    if (country) add(countries, country, 1, MOST.countries);
  }

  /** The batch so far, which is then no longer here. */
  take(): ReadingBatch {
    const batch = this.#batch;
    this.#batch = emptyBatch();
    this.#newAgents = 0;
    this.#hosts.clear();
    for (const agent of this.#agents.values()) if (agent.addresses.size > 0) agent.addresses = new Set();
    return batch;
  }

  /** Takes back a batch that could not be stored. */
  giveBack({ paths, referrers, countries, visitors }: ReadingBatch): void {
    for (const [path, reads] of paths) add(this.#batch.paths, path, reads, MOST.paths);
    for (const [host, reads] of referrers) add(this.#batch.referrers, host, reads, MOST.referrers);
    for (const [country, reads] of countries) add(this.#batch.countries, country, reads, MOST.countries);
    for (const visitor of visitors) if (this.#batch.visitors.size < MOST.visitors) this.#batch.visitors.add(visitor);
  }

  #newAgent(name: string): Agent | undefined {
    if (this.#newAgents >= NEW_AGENTS) return undefined;
    this.#newAgents += 1;
    if (this.#agents.size >= KNOWN_AGENTS) this.#agents.clear();
    const agent = { isPerson: name !== '' && !isbot(name), addresses: new Set<string>() };
    this.#agents.set(name, agent);
    return agent;
  }

  #referrerOf(referer: string): string | undefined {
    if (this.#hosts.has(referer)) return this.#hosts.get(referer);
    const host = REFERRER.exec(referer)?.[1]?.toLowerCase();
    const other = host === this.#ownHost ? undefined : host;
    if (this.#hosts.size < MOST.referrers) this.#hosts.set(referer, other);
    return other;
  }
}

function add(counts: Map<string, number>, key: string, by: number, most: number): void {
  const known = counts.get(key);
  if (known !== undefined || counts.size < most) counts.set(key, (known ?? 0) + by);
}

function countryOf({ headers }: IncomingMessage): string | undefined {
  for (const name of COUNTRY_HEADERS) {
    const country = headers[name];
    if (country === undefined) continue;
    // XX and T1 stand for "unknown" and for Tor.
    return typeof country === 'string' && /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : undefined;
  }
  return undefined;
}

const emptyBatch = (): ReadingBatch => ({ paths: new Map(), referrers: new Map(), countries: new Map(), visitors: new Set() });
