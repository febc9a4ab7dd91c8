import type { SampleComment } from './comment.ts';

export const fourDayWeekComments: SampleComment[] = [
  {
    name: 'Dorota Wiśniewska',
    hoursAfter: 1.2,
    text: `I manage a care home, so I am the person they are arguing over. Both of them are right and it is very annoying.

Nerys is right that on the first of the month I would need five more people. Duncan is right that I am already paying for those people, at agency rates, and they do not know the residents’ names. Last year I did the sum on the back of a menu. If shorter hours kept even a third of the staff who leave, I would be near to even. But I must pay for the five in April, and those who stay only save me money in the following April, and there is no bank in England where I can borrow on the strength of somebody not leaving.

So what I need is a loan, and I think that is what a government is.`,
    replies: [
      {
        name: 'Nerys Pugh',
        hoursAfter: 5.6,
        text: `That is the best paragraph on public finance that I have read this year, and it was on a menu. “No bank in England where I can borrow on the strength of somebody not leaving.” May I quote it, with your name?`,
        replies: [
          {
            name: 'Dorota Wiśniewska',
            hoursAfter: 6.1,
            text: `With pleasure. It has two dots missing when the English write it, but I am used to that.`,
          },
        ],
      },
    ],
  },
  {
    name: 'Kev Tranter',
    hoursAfter: 3.8,
    text: `Done four twelves for nine years at the warehouse. Day five I’m asleep. Day six I’m a dad. Day seven I’m dreading it. Duncan has it right, hours first, and never mind what shape they come in.

K <>`,
  },
  {
    name: 'Anthea Prewett',
    hoursAfter: 9.4,
    text: `> the moment you say so you are a foreman again

Hooray. I was a headmistress and I have met many people who wished to improve other people’s leisure. I was one. I have been retired for eleven years, and have spent a good part of them looking at a pond. I recommend it to the movement.`,
    replies: [
      {
        name: 'Rafiq Sarwar',
        hoursAfter: 14.5,
        text: `With respect to the pond, a union branch that nobody has the time to attend is a branch run by three men and a photocopier. If the Friday does not go to something, the something dies. I am one of the three men.`,
        replies: [
          {
            name: 'Anthea Prewett',
            hoursAfter: 16,
            text: `Then hold the meeting by the pond. I will bring a flask.`,
          },
        ],
      },
    ],
  },
];
