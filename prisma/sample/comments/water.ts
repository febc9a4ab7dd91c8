import type { SampleComment } from './comment.ts';

export const waterComments: SampleComment[] = [
  {
    name: 'Gurpreet Johal',
    hoursAfter: 0.7,
    text: `The spreadsheet with seven columns is going on the wall of my office. I worked eleven years in project finance and that is the whole of what we did, with better fonts.

One quibble. You say the state’s rate of borrowing is lower because it can tax. True, but the risk does not disappear because the Treasury carries it. When a tunnel overruns, a private bondholder loses and not the taxpayer. The cheap rate is partly a price for risk that we have agreed not to look at.`,
    replies: [
      {
        name: 'Alasdair M.',
        hoursAfter: 1.5,
        text: `> When a tunnel overruns, a private bondholder loses and not the taxpayer.

Does he, though? Name me the tunnel. In a service that cannot be allowed to stop, the last loss always lands on the public. What the bondholder is paid for is the look of risk.`,
        replies: [
          {
            name: 'Gurpreet Johal',
            hoursAfter: 2.4,
            text: `Fair hit. I would say that shareholders in the worst run companies have lost real money lately, though, and that is the discipline working, late and drunk, but working.

What I will not give up is that somebody should lose something when a manager is a fool. In your public company, who does?`,
            replies: [
              {
                name: 'Bronwen Sefton',
                hoursAfter: 3.2,
                text: `The manager. You sack him. It is a technique widely known outside finance.`,
                replies: [
                  {
                    name: 'Gurpreet Johal',
                    hoursAfter: 3.6,
                    text: `I have laughed at that for ten minutes and I concede the exchange, though not the war.

G.`,
                  },
                  {
                    name: 'Alasdair M.',
                    hoursAfter: 5,
                    text: `Note for the archive: a concession, in a comment thread, on a Thursday. I shall tell my grandchildren.`,
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
    name: 'Old Severn Hand',
    hoursAfter: 2.1,
    text: `I was a fitter under the Authority and then under the Company. Same vans, they only painted them.

I will say what nobody says. We were glad at first. In the early eighties you could not get a pump replaced to save your life. I have held a rising main together with a lorry inner tube, on the instructions of an engineer with a degree. After the sale there was money, and for a few years it was grand. Then came the reorganisations, one after another, and each time they let go a few more of the men who knew where the valves were. It wasn’t on the drawings. It was in Ron.

So yes, bring it back. But Nerys is right about the Treasury, and whoever does it had better find out where Ron lives.

Ted <> (retired, dry)`,
    replies: [
      {
        name: 'Folasade Adebanjo',
        hoursAfter: 4.4,
        text: `“It was in Ron” is the best thing anybody has written about privatisation. I teach civil engineers and I am going to steal it for the first lecture.

It is also an argument for something that was left out of the four conditions: apprenticeships. A public company that contracts out its digging has bought a logo.`,
        replies: [
          {
            name: 'Nerys Pugh',
            hoursAfter: 6.8,
            text: `It should have been a fifth condition and I am sorry to have missed it. In my defence, the finance department also kept everything in one man. He was called Emlyn, and when he retired we found that the reserves were in a biscuit tin. I exaggerate very slightly.`,
          },
        ],
      },
    ],
  },
  {
    name: 'Henrietta Vane-Cole',
    hoursAfter: 5.5,
    text: `I come here to disagree and you make it difficult. I vote Conservative, have done since 1979, and I swim in the Wharfe. Make of that what you will.

My difficulty is with elected boards. I have sat on three, and the people who stand for such things are those who enjoy sitting on them. The one who understood sludge lost every time to the one who understood leaflets. Would you not rather have a boring trust, at arm’s length, like the Welsh?`,
    replies: [
      {
        name: 'Tomos Rh.',
        hoursAfter: 7.3,
        text: `As one of the Welsh: it IS boring, and at such a length of arm that I could not name you one person on it. No shareholders is good. No anybody is less good. They write to me once a year to say that I am valued.`,
      },
      {
        name: 'Wei-Ling Tan',
        hoursAfter: 8.9,
        text: `Could you not choose some of them by lot, like a jury? Twelve billpayers, paid properly for two years, with the right to see everything. They would hate it at first, and by the end they would know about sludge.`,
        replies: [
          {
            name: 'Henrietta Vane-Cole',
            hoursAfter: 10.2,
            text: `I find that I am in favour of this, which is alarming. It is practically Athens. Put me down for the Wharfe.`,
          },
        ],
      },
    ],
  },
  {
    name: 'Mairi NicDhòmhnaill',
    hoursAfter: 12.6,
    text: `I delivered ballot papers in the Strathclyde vote of ’94. They went out by post but my grandfather did not trust the post, so we went round after it asking everyone had it come. At one close in Paisley an old woman would not open the door, and shouted through the letterbox that she had sent hers back the same day, and that if Mr Major wanted her water he could come up and lift it himself.

Ninety-seven per cent. I have never been on the side of ninety-seven per cent of anything before or since.`,
  },
  {
    name: 'Dave from Swadlincote',
    hoursAfter: 20.3,
    text: `Good article but it lets the regulator off with one sentence about chess. They signed off every one of those dividends. They had the accounts in front of them the whole time. I am a school cook, and if I sent a kitchen back in that state to the environmental health I would not be let near a sausage.`,
    replies: [
      {
        name: 'Siobhán Quigley',
        hoursAfter: 23,
        text: `It depends on what you think they were for. A regulator which can only fine the company is fining the customers, as there is nobody else’s money in the building. They knew that, the companies knew that they knew it, and so it went on, with great courtesy, for thirty years.`,
      },
    ],
  },
  {
    name: 'Jonah Abelson',
    hoursAfter: 41.7,
    text: `A point of order on Paris. The city took back the *contracts*; it had always owned the pipes. So it was a good deal cheaper and easier than what is being proposed here. I support it all the same. I just want us to use the strongest examples and not the handiest.

J.A.`,
  },
  {
    name: 'Hodan J.',
    hoursAfter: 66.4,
    text: `Coming late to say that in our flats the water is in the service charge, so I have never seen a water bill in my life, and I am 34. I have no idea what I pay or who to. Does anybody on the left have a plan for those of us who would not notice if it was nationalised on Monday?`,
  },
];
