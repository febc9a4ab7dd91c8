import type { Page } from './page.ts';
import type { PageStore } from './store.ts';

type Render = { since: number; done: Promise<Page> };

/**
 * Makes each page once, however many wait for it. Whoever asks after an expiry never gets a page whose making began
 * before: they wait for it to end and, if it is stale by then, for a new one.
 */
export class Renders {
  readonly #store: PageStore;
  readonly #running = new Map<string, Render>();

  constructor(store: PageStore) {
    this.#store = store;
  }

  /** `make` gives a page; a page with tags and status 200 is kept. Rejects as `make` does. */
  async page(key: string, make: () => Promise<Page>): Promise<Page> {
    for (;;) {
      const running = this.#running.get(key);
      if (running && running.since === this.#store.clock) return running.done;
      if (!running) return this.#start(key, make).done;
      await running.done.catch(() => undefined);
      const kept = this.#store.fresh(key);
      if (kept) return kept;
    }
  }

  #start(key: string, make: () => Promise<Page>): Render {
    const since = this.#store.clock;
    const render = { since, done: this.#make(key, since, make) };
    this.#running.set(key, render);
    return render;
  }

  async #make(key: string, since: number, make: () => Promise<Page>): Promise<Page> {
    try {
      const page = await make();
      if (page.status === 200 && page.tags.length > 0) this.#store.put(key, page, since);
      else if (page.status < 500) this.#store.drop(key); // what is gone does not come back when the database goes
      return page;
    } finally {
      this.#running.delete(key);
      this.#store.settle(Math.min(this.#store.clock, ...[...this.#running.values()].map((render) => render.since)));
    }
  }
}
