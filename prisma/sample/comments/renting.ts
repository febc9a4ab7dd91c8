import type { SampleComment } from './comment.ts';

export const rentingComments: SampleComment[] = [
  {
    name: 'Colm Rafferty',
    hoursAfter: 0.8,
    text: `Nineteen shelves. I had to go and stand in the garden for a bit.`,
  },
  {
    name: 'Priscilla Owusu-Dennis',
    hoursAfter: 2.9,
    text: `I am a landlord. One flat, my late mother’s, in Lewisham. I read this site to have my blood pressure raised and it did not let me down.

I have had the same tenant for twelve years. I have put the rent up twice. When the boiler went I had a man there the same night, and I paid him with my own holiday. And every year somebody on the left tells me that I am the problem while the companies buy up whole towers over the river and nobody can even find out who they are.

Points 1, 2 and 5 I would sign today. Number 3 I will think about. But write one, please, about the towers.

P. O-D.`,
    replies: [
      {
        name: 'Farida Motaleb',
        hoursAfter: 6.2,
        text: `I hope it is plain that I would have been glad to have you for a landlord, and my father would have put up shelves for you too.

But consider that your tenant’s twelve years have depended on your being you. If you sell, or if you are ill and a nephew takes over, then she is where we were. I want her to have from the law what she now has from your character. You lose nothing by it, since you have been doing it anyway.

The one about the towers is coming. I have a folder.`,
        replies: [
          {
            name: 'Priscilla Owusu-Dennis',
            hoursAfter: 9.7,
            text: `“I want her to have from the law what she now has from your character.” Hm. That is a better argument than I wanted. I will go and read number 3 again.`,
          },
        ],
      },
    ],
  },
  {
    name: 'Stuart Haddow',
    hoursAfter: 17.1,
    text: `A caution from north of the border. We ended no-fault eviction in 2017, and most of it has gone well. Then we capped increases inside a tenancy, and the asking rents between tenancies went up like a lark. Landlords priced in at the start what they could not add later. So the limit protects the person who stays and is paid for by the one who must move, who is usually younger.

I’m still for it. But the rent should be tied to the flat and not to the tenancy, or you’ve built a wall with a gate in it and put the gate where the students are.`,
    replies: [
      {
        name: 'Ngozi E.',
        hoursAfter: 22.5,
        text: `This, exactly. Put the last rent on the register in her point 5, so that the next tenant can see it, and half of your gate shuts by itself.`,
      },
    ],
  },
];
