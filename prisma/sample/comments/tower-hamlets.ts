import type { SampleComment } from './comment.ts';

export const towerHamletsComments: SampleComment[] = [
  {
    name: 'Leonard Fisch',
    hoursAfter: 1.1,
    text: `I have voted in that borough since it was three boroughs. My father heard Mosley’s lot go past the window. So I claim the right to go on at length.

What strikes me about 2010, and you touch on it, is how little the party wanted to know. I went to a meeting in the new year at which a man from the regional office gave us a talk with slides. One slide said LESSONS. Under it there were three lessons and all three were about leaflets. A woman at the back, a Mrs Khatun, put up her hand and asked, very politely, whether the lesson might not be that they should let us choose. He said that was a matter for another forum. She asked which. He said that he would come back to her.

I saw her at the market in the spring. He had not come back to her.

Leonard F.
<>`,
    replies: [
      {
        name: 'Jackie Dunmore',
        hoursAfter: 2.6,
        text: `Len, I was at that meeting! There was a plate of samosas nobody dared to start. I was for Abbas, I should say. I leafleted for him and I would again: a decent man who was handed a poisoned parcel.

But the slide is true. I remember the slide.`,
        replies: [
          {
            name: 'Leonard Fisch',
            hoursAfter: 3.3,
            text: `Then you will remember that I started the samosas.`,
            replies: [
              {
                name: 'Jackie Dunmore',
                hoursAfter: 3.9,
                text: `That was YOU. All these years I’ve wondered.`,
                replies: [
                  {
                    name: 'Tahmina Islam',
                    hoursAfter: 7.7,
                    text: `My auntie made those samosas. She is very pleased to learn that they are now part of the historical record, and wishes it noted that they were lamb.`,
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
  {
    name: 'Graham Petherick',
    hoursAfter: 4.8,
    text: `I admire the writing and I am not persuaded.

> who chooses?

You make it sound as if a selection were a sacrament. A national party puts its name on a candidate and answers for him everywhere else in the country. If it has doubts, it is entitled to act on them, and it will sometimes have to act on doubts that it cannot print. Every organisation with a reputation does the same. You would think it mad of a hospital to say “we had concerns, but the ward had voted”.

And you slide past the turnout, which from memory was about a quarter. Half of a quarter is an eighth. That is a mandate, since those are the rules, but I would not call it a letter from the borough. It is a postcard.`,
    replies: [
      {
        name: 'Sunita Rao',
        hoursAfter: 6.5,
        text: `By that reckoning Labour’s share was a stamp.

More seriously, a hospital that had doubts would be made to say what they were, to somebody, by a procedure. That is all she asks for: “in the open, early, by rules that were written down before”. If a doubt cannot be printed it can still be heard, by a panel that is not also the rival faction.`,
        replies: [
          {
            name: 'Graham Petherick',
            hoursAfter: 8.2,
            text: `A stamp! Very good. I grant the panel. I would join you in asking for the panel. My quarrel is with the idea that the absence of one turned a defeat into a prophecy.`,
          },
        ],
      },
    ],
  },
  {
    name: 'Abdul M. (Poplar)',
    hoursAfter: 13.4,
    text: `My brother leafleted for one and I for the other. Our mother would not have politics at table so we did it by passing dishes. If he had won the ward he got the fish head. She knew everything, of course. It was she who decided who sat where.

You have described my family and I do not think we have met.`,
  },
  {
    name: 'Catrin Bevan-Hughes',
    hoursAfter: 30.9,
    text: `The Greens’ 5 per cent deserves an essay of its own. People talk of it as a protest, but a protest is a thing you do once. In my experience someone who has voted Green in a contest they cannot win has changed their habit, and a habit is what parties are made of. “Trying doors to see which are unlocked” is just right.`,
  },
];
