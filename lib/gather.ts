type Waiting<Item, Result> = { item: Item; done: (result: Result) => void; fail: (reason: unknown) => void };

/**
 * Has many small pieces of work done together: while some of a `key` are under way, those that are asked for meanwhile wait,
 * and then go as one, at most `most` of them. `work` gives a result for each, in order. Where a gathering fails, each of it is
 * tried alone, so that nobody's failure is another's. Who comes alone waits for nothing.
 */
export function gathered<Item, Result>(key: (item: Item) => unknown, most: number, work: (items: readonly Item[]) => Promise<readonly Result[]>): (item: Item) => Promise<Result> {
  const queues = new Map<unknown, Waiting<Item, Result>[]>();

  return (item) => new Promise((done, fail) => {
    const [name, waiting] = [key(item), { item, done, fail }];
    const queue = queues.get(name);
    if (queue) queue.push(waiting);
    else {
      const own = [waiting];
      queues.set(name, own);
      void empty(name, own);
    }
  });

  /** The queue goes in the same moment in which it is seen to be empty: nobody joins one that is left. */
  async function empty(name: unknown, queue: Waiting<Item, Result>[]): Promise<void> {
    while (queue.length > 0) await settle(queue.splice(0, most));
    queues.delete(name);
  }

  async function settle(together: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(together.map(({ item }) => item));
      if (results.length !== together.length) throw new Error(`${together.length} pieces of work had ${results.length} results.`);
      results.forEach((result, index) => together[index]?.done(result));
    } catch (error) {
      if (together.length === 1) together[0]?.fail(error);
      else for (const one of together) await settle([one]);
    }
  }
}
