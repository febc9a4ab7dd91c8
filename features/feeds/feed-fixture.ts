import type { Feed, FeedItem } from './feed.ts';

/** An item with everything that is hard to write. */
export const hardItem: FeedItem = {
  id: 'tag:paper.example,2010-10-22:post/41',
  url: 'https://paper.example/2010/10/caf%C3%A9/',
  title: 'Rents & "rights" <b>up</b> ]]> \u0000\u000B\uFFFEend \uD83D',
  summary: 'A first line.',
  html: '<p>1 &lt; 2 &amp;&amp; <a href="https://paper.example/a/?b=1&amp;c=2">ends ]]&gt; ]]> here</a> 🚲</p>',
  authors: [{ name: 'Ada Łoś', url: 'https://paper.example/author/ada/' }, { name: 'Bea & Co' }],
  published: new Date('2010-10-22T09:00:00Z'),
  modified: new Date('2010-10-23T10:30:00Z'),
  topics: ['Housing', 'R&D'],
  imageUrl: 'https://paper.example/media/a-1200.webp',
  discussion: { count: 4, url: 'https://paper.example/2010/10/caf%C3%A9/#comments', feedUrl: 'https://paper.example/2010/10/caf%C3%A9/feed/' },
};

export const feed: Feed = {
  title: 'Housing – The Paper',
  description: 'Roofs & walls',
  language: 'en-GB',
  publisher: 'The Paper',
  homeUrl: 'https://paper.example/category/housing/',
  selfUrl: 'https://paper.example/category/housing/feed/',
  updated: new Date('2010-10-23T10:30:00Z'),
  items: [hardItem],
};

export const emptyFeed: Feed = { ...feed, updated: null, items: [] };
