// October 2009, the third week: how people called the boat, and memories from other places.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {adah, bram, ducks, ines, joss, kayo, layla, naomi, oskar, pim} from './people.js';
import {prose} from './prose.js';

export const theLamp: readonly SeedComment[] = [
  {
    id: id(301),
    parent: null,
    author: naomi,
    createdAt: '2009-10-19T18:22:00Z',
    source: prose`
      סבתא שלי הייתה חירשת, והיא תמיד ידעה לפני כולנו שהאוטובוס מגיע: היא הניחה את היד על המעקה של התחנה. כשקראתי את המשפט
      "Felt the river go at four, through the floor" לא חשבתי על שירה, חשבתי עליה. מי שכתבה את זה לא תיארה רעש שחסר לה, אלא
      משהו שהיה שם.
    `,
  },
  {
    id: id(302),
    parent: id(301),
    author: adah,
    createdAt: '2009-10-19T20:40:00Z',
    source: `My neighbour read this to me. Naomi, yes. The hand on the rail.`,
  },
  {
    id: id(303),
    parent: null,
    author: ducks,
    createdAt: null,
    source: prose`
      > Lamp from the far side at seven.

      Every other year it says bell.
    `,
  },
  {
    id: id(304),
    parent: id(303),
    author: pim,
    createdAt: '2009-10-20T06:50:00Z',
    source: prose`
      Oh. Thirty-one lamps in seventy-nine days, and no lamp in any other year I've typed. The bell is back on 28 March:
      “Bell at six, hard and close.” I have read that page a hundred times and thought it was about the frost.
    `,
  },
  {
    id: id(305),
    parent: id(304),
    author: adah,
    createdAt: '2009-10-20T09:33:00Z',
    source: prose`
      You can't be called by a bell you can't hear. That is why it “ran late”: she had to keep looking across. And that is
      why there had to be something to look for. Which means somebody told the passengers.
    `,
  },
  {
    id: id(306),
    parent: id(305),
    author: joss,
    createdAt: '2009-10-20T09:41:00Z',
    source: `not somebody. *everybody.* everybody who wanted the boat for eleven weeks brought a lamp`,
  },
  {
    id: id(307),
    parent: id(306),
    author: bram,
    createdAt: '2009-10-20T11:00:00Z',
    source: prose`
      Both banks, eleven weeks, and not a word of it in any office. I spent my life in an office. I would have said that it
      could not be done.
    `,
  },
  {
    id: id(308),
    parent: id(303),
    author: oskar,
    createdAt: '2009-10-20T21:15:00Z',
    source: prose`
      We lived on the far side. There was a lamp on a hook inside our door that was never lit and that we were not to play
      with, and when I asked what it was for my mother said it's for Agnes. I never knew an Agnes. I was five.
    `,
  },
  {
    id: id(309),
    parent: null,
    author: layla,
    createdAt: '2009-10-21T16:08:00Z',
    source: prose`
      في قريتنا كان على باب الطاحونة دفتر يُكتب فيه ارتفاع ماء الوادي كل صباح، وكانت جدتي هي التي تكتب، لأن الطحّان لم يكن يعرف
      القراءة، لكنّ الدفتر بقي باسمه ولم يسأل أحد. حين قرأتُ عبارة «one pair of eyes» ابتسمت. كم دفترًا في العالم يحمل اسمًا
      واحدًا وفيه عيون كثيرة؟
    `,
  },
  {
    id: id(310),
    parent: id(309),
    author: ines,
    createdAt: '2009-10-21T20:00:00Z',
    source: `Thank you, Layla. What was your grandmother’s name?`,
  },
  {
    id: id(311),
    parent: id(310),
    author: layla,
    createdAt: '2009-10-22T05:30:00Z',
    source: `اسمها صفيّة. وشكرًا لأنكِ سألتِ.`,
  },
  {
    id: id(312),
    parent: null,
    author: kayo,
    createdAt: null,
    source: prose`
      私の育った湖の村では、氷の張った日を社の帳面に記す習わしがありました。字は代々の宮守のものということになっていますが、祖母は笑って「寒い朝は、いちばん先に目の覚めた者が書いた」と言っていました。

      「One hand, one doorstep, one pair of eyes」という一文で、その笑い声を思い出しました。誰が書いたかは、氷の厚さほど大事ではないのかもしれません。それでも、名前は残してあげたいと思います。
    `,
  },
];
