import type { FeedItem } from './feed.ts';

/** What a feed brings news of. `home` is the path of its page; `feedHome` that of the feed, where it differs. */
export type Channel = { name?: string; description?: string; home: string; feedHome?: string; items: FeedItem[] };
