// The pingbacks: pages that mention the article, and spam pages that only pretend to.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {prose} from './prose.js';

export const echoes: readonly SeedComment[] = [
  {
    id: id(901),
    parent: null,
    kind: 'pingback',
    author: {name: 'Long books, kept daily', url: 'https://www.example.com/long-books/ferry'},
    createdAt: '2009-10-11T06:00:00Z',
    source: prose`
      […] a ledger on a nail, and a question that every small collection meets sooner or later: “A book kept in a box at
      sixteen degrees is safe, and it is finished” […]
    `,
  },
  {
    id: id(902),
    parent: null,
    kind: 'pingback',
    author: {name: 'Ремонт кровли недорого', url: 'https://krovlya.example/ceny'},
    createdAt: '2009-10-13T02:14:00Z',
    source: prose`
      […] Ремонт крыш под ключ, гарантия десять лет, выезд мастера бесплатно. Звоните сегодня и получите скидку 30 % […]
    `,
  },
  {
    id: id(903),
    parent: null,
    kind: 'pingback',
    author: {name: 'Ice dates: news', url: 'https://ice-dates.example/news/79-days'},
    createdAt: '2009-11-04T10:00:00Z',
    source: prose`
      […] with this release seventy-nine days return to the Sallow series. We thank a ferrywoman, a net-mender and a
      typesetter […]
    `,
  },
  {
    id: id(904),
    parent: null,
    kind: 'pingback',
    author: {name: '最新娱乐平台 注册送彩金', url: 'https://yule.example/'},
    createdAt: '2009-11-09T19:47:00Z',
    source: `[…] 注册即送彩金，天天返利，提款秒到账，点击进入官方网站 […]`,
  },
  {
    id: id(905),
    parent: null,
    kind: 'pingback',
    author: {name: 'สินเชื่อเงินด่วน อนุมัติไว', url: 'https://loan.example/th'},
    createdAt: '2009-11-12T03:30:00Z',
    status: 'held',
    heldBecause: 'It resembles comments that were marked as spam.',
    source: `[…] สินเชื่อเงินด่วน อนุมัติไวภายในหนึ่งวัน ไม่ต้องใช้คนค้ำประกัน […]`,
  },
];
