// A discussion in many languages, for the pages in all languages of the widget.

import type {SeedThread} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {ines, kayo, layla, naomi, noemie, oskar, ulrich} from './people.js';

/** The key of the thread on `pages/languages.html` and on the page of each language. */
export const weatherWords: SeedThread = {
  key: 'https://sallow.example/weather-words',
  title: 'Words for weather',
  url: 'https://sallow.example/weather-words',
  comments: [
    {
      id: id(1101),
      parent: null,
      author: ines,
      createdAt: '2011-02-06T08:00:00Z',
      pinned: true,
      source:
        'Hester had one word for everything between fog and rain: “smurr”. Which word have you got for what falls on you this morning?',
    },
    {
      id: id(1102),
      parent: id(1101),
      author: ulrich,
      createdAt: '2011-02-06T09:14:00Z',
      source:
        'Bei uns heißt es „Nieselregen“, und wenn er den ganzen Tag dauert, „Landregen“. Heute ist es ein Landregen.',
    },
    {
      id: id(1103),
      parent: id(1101),
      author: noemie,
      createdAt: '2011-02-06T09:50:00Z',
      source:
        'En Bretagne, c’est «\u00a0le crachin\u00a0». On ne le voit pas tomber\u00a0: on s’aperçoit qu’on est mouillé.',
    },
    {
      id: id(1104),
      parent: id(1103),
      author: oskar,
      createdAt: '2011-02-06T11:05:00Z',
      source: 'På svenska duggar det. Det är ett verb, så det är ingens fel.',
    },
    {
      id: id(1105),
      parent: id(1101),
      author: layla,
      createdAt: '2011-02-06T14:22:00Z',
      source: 'عندنا كلمة «رذاذ» للمطر الخفيف، و«ديمة» لمطر يدوم يومًا كاملًا بلا رعد ولا برق.',
    },
    {
      id: id(1106),
      parent: id(1105),
      author: naomi,
      createdAt: '2011-02-06T15:01:00Z',
      source: 'בעברית יש „יורה” לגשם הראשון ו„מלקוש” לאחרון. למה שביניהם קוראים פשוט גשם.',
    },
    {
      id: id(1107),
      parent: id(1101),
      author: kayo,
      createdAt: '2011-02-07T00:30:00Z',
      source: '日本語では「霧雨」です。傘をさすほどではない、でも帰るころには袖が濡れています。',
    },
    {
      id: id(1108),
      parent: id(1107),
      author: ines,
      createdAt: '2011-02-07T07:45:00Z',
      source: 'That is the one. *By the time you are home, your sleeves are wet.* She would have written it down.',
    },
  ],
};
