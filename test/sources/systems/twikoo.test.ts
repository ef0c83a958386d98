import {fieldOf} from '../../../src/wire/fields.js';
import {toBranches} from '../../contracts/fake-trees.js';
import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment, SystemDescription} from '../../contracts/fake-system.js';

const toItem = ({id, parent, name, words, site, time}: FakeComment): object => ({
  id: `t${id}`,
  nick: name,
  avatar: '',
  mailMd5: 'c160f8cc69a4f0bf2b0362752353d060',
  link: site,
  comment: `<p>${words}</p>`,
  os: '',
  browser: '',
  ipRegion: '',
  master: false,
  like: 0,
  liked: false,
  pid: parent === null ? '' : `t${parent}`,
  rid: parent === null ? '' : 't1',
  ruser: null,
  top: false,
  isSpam: false,
  created: time,
  updated: time,
});

const twikoo: SystemDescription = {
  name: 'twikoo',
  endpoint: 'https://twikoo.example/',
  thread: '/notes/ledger/',
  shows: [
    'Pia: One page, eight roots.',
    '  Tomas: And the replies below.',
    '    Pia: In their order.',
    'Jon: Newest first.',
  ],
  lacks: ['orphans', 'loops', 'deleted', 'counts'],
  softError: {body: {code: 1000, message: '参数错误'}},
  idOf: (id) => `t${id}`,
  answer({comments}, {body}) {
    const before = Number(fieldOf(body, 'before') ?? Infinity);
    const branches = [...toBranches(comments)].reverse().filter(({root}) => root.time < before);
    const data = branches.slice(0, 8).map(({root, below}) => ({...toItem(root), replies: below.map(toItem)}));
    return {body: {data, more: branches.length > 8, count: branches.length, accessToken: 'c'}};
  },
};

describeForeignSource(twikoo);
