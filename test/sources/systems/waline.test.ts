import {toBranches} from '../../contracts/fake-trees.js';
import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment, SystemDescription} from '../../contracts/fake-system.js';

const toItem = ({id, parent, name, words, site, time}: FakeComment, root = parent): object => ({
  objectId: id,
  nick: name,
  link: site,
  avatar: 'https://avatars.example/a.png',
  comment: `<p>${words}</p>\n`,
  orig: words,
  time: time - (time % 1000),
  status: 'approved',
  like: 0,
  browser: '',
  os: '',
  ...(parent !== null && {pid: String(parent), rid: String(root)}),
});

const waline: SystemDescription = {
  name: 'waline',
  endpoint: 'https://waline.example/',
  thread: '/notes/ledger/',
  shows: [
    'Ines: We did the same with a nail and a slate.',
    '  Kaspar: And who read the slate?',
    '    Ines: Whoever was thirsty.',
    'Nobody: The link of this writer is a script.',
    '水野: 毎朝、同じ石の上で。',
  ],
  lacks: ['deleted'],
  softError: {body: {errno: 1000, errmsg: {path: 'path can not be blank'}}},
  answer({comments, count}, {url}) {
    const size = Number(url.searchParams.get('pageSize'));
    const page = Number(url.searchParams.get('page'));
    const branches = toBranches(comments);
    // Comments of the same second come in reverse.
    const data = branches.slice((page - 1) * size, page * size).map(({root, below}) => ({
      ...toItem(root),
      children: [...below].reverse().map((each) => toItem(each, root.id)),
    }));
    return {body: {errno: 0, errmsg: '', data: {page, totalPages: Math.ceil(branches.length / size), pageSize: size, count, data}}}; // prettier-ignore
  },
};

describeForeignSource(waline);
