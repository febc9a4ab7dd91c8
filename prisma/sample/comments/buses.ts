import type { SampleComment } from './comment.ts';

export const busComments: SampleComment[] = [
  {
    name: 'Marlene Braithwaite',
    hoursAfter: 0.4,
    text: `I was that cleaner. Different city, same notice taped in the same kind of shelter. I walked forty minutes each way for two winters, then I got a job nearer home for less money. Somewhere there is a spreadsheet that says nobody was affected.

Thank you for Mr Devlin. We had one of those as well. Ours did the crossword out loud.`,
    replies: [
      {
        name: 'Duncan Kinghorn',
        hoursAfter: 0.9,
        text: `Two winters. That’s the line I was trying to write and didn’t, Marlene. The wage you lost is the real cost of that route and it was never once in the sum.

I hope somebody helped him with the crossword.`,
      },
    ],
  },
  {
    name: 'P. Ollerenshaw, Bolton',
    hoursAfter: 1.3,
    text: `A report from the promised land, where we have had the yellow buses since the first week.

They are better. They are not wonderful. The ticket works on everything, which sounds a small matter until you have raised three children in a town where it didn’t. The app tells the truth about two times in three. When the 7.40 went missing I wrote to my councillor, and there was a reply, AND there was a bus. That had not happened to me since about 1985.

My one complaint is that people now expect me to be cheerful.

Phil O. <>`,
  },
  {
    name: 'Ieuan ap Rhisiart',
    hoursAfter: 2.2,
    text: `> A second company on the road can only win your fare by arriving two minutes ahead of the first

All true of cities. Up here there was never a first company. We have one bus on a Tuesday and one on a Friday and the driver knows what is wrong with my knee. Franchising supposes there is a market to be franchised. For us the question is plain subsidy, how much and for ever, and I wish the left would say “for ever” out loud.`,
    replies: [
      {
        name: 'Shabnam K.',
        hoursAfter: 3.1,
        text: `For ever, then. There, I’ve said it, and the roof has stayed on. Nobody asks when the road to your village is going to break even.`,
      },
    ],
  },
];
