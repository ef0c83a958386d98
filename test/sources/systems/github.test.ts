import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

const toComment = ({id, name, words, site, time}: FakeComment): object => ({
  id,
  user: {login: name, html_url: site, avatar_url: '', type: 'User'},
  created_at: `${new Date(time).toISOString().slice(0, 19)}Z`,
  updated_at: `${new Date(time).toISOString().slice(0, 19)}Z`,
  author_association: 'NONE',
  body: `${words}\r\n`,
});

describeForeignSource({
  name: 'github',
  endpoint: '',
  thread: 'https://github.com/sallow/ledger/issues/7',
  shows: [
    'petra-low: The scan of ledger 12 is upside down: open scans/12/001.png turn your screen https://sallow.example/scans/12',
    'ferryhouse: turn your screen She did write one week from the back of the book. Not a bug, but I have added a note. Thank you!',
    'ghost: The account behind this comment is gone.',
    'bo-weir: Steps [x] rotate [ ] rename for page in ledger[12]: page.rotate(180)',
    'petra-low: Works for me, except page 3. See page 3',
  ],
  levels: 1,
  lacks: ['orphans', 'loops', 'deleted', 'counts'],
  answer({comments}, {url}) {
    const [page, size] = ['page', 'per_page'].map((name) => Number(url.searchParams.get(name)));
    const start = ((page ?? 1) - 1) * (size ?? 30);
    return {body: comments.slice(start, start + Math.min(size ?? 30, 100)).map(toComment)};
  },
});
