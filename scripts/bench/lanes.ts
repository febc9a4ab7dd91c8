import type pg from 'pg';

type Work = (client: pg.Client) => Promise<void>;

/** Connections that take turns: while the database stores one batch, the next is made. */
export class Lanes {
  readonly #lanes: { client: pg.Client; busy: Promise<void> }[];
  #turn = 0;

  constructor(clients: readonly pg.Client[]) {
    this.#lanes = clients.map((client) => ({ client, busy: Promise.resolve() }));
  }

  /** Starts a piece of work as soon as the next lane is free. Rejects where that lane's last piece failed. */
  async give(work: Work): Promise<void> {
    const lane = this.#lanes[this.#turn++ % this.#lanes.length];
    if (!lane) throw new RangeError('There is no lane.');
    await lane.busy;
    lane.busy = work(lane.client);
    lane.busy.catch(() => undefined); // told to whoever waits for the lane next
  }

  /** Waits until all that was given is done. */
  async settle(): Promise<void> {
    await Promise.all(this.#lanes.map(({ busy }) => busy));
  }
}
