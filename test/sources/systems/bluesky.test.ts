import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

type Node = {readonly replies: Node[]} & Readonly<Record<string, unknown>>;

const uriOf = (id: number): string => `at://did:plc:writer${id}/app.bsky.feed.post/${id}`;

function toNode({id, name, words, time}: FakeComment): Node {
  const createdAt = new Date(time).toISOString();
  const author = {did: `did:plc:writer${id}`, handle: `writer-${id}.example`, displayName: name, labels: []};
  const record = {$type: 'app.bsky.feed.post', text: words, createdAt};
  return {
    $type: 'app.bsky.feed.defs#threadViewPost',
    post: {uri: uriOf(id), cid: 'x', author, record, indexedAt: createdAt, labels: [], replyCount: 0},
    replies: [],
  };
}

// The newest reply first, as the AppView does.
function toThread(comments: readonly FakeComment[]): Node {
  const nodes = new Map(comments.map((comment) => [comment.id, toNode(comment)]));
  const post = {uri: uriOf(0), cid: 'x', author: {did: 'did:plc:ferry', handle: 'ferry.example'}, record: {text: 'Hi'}};
  const root: Node = {$type: 'app.bsky.feed.defs#threadViewPost', post, replies: []};
  for (const {id, parent} of comments) {
    const node = nodes.get(id);
    if (node) (nodes.get(parent ?? 0) ?? root).replies.unshift(node);
  }
  return root;
}

describeForeignSource({
  name: 'bluesky',
  endpoint: '',
  thread: 'https://bsky.app/profile/ferry.example/post/3kferry',
  shows: [
    'Mira 🌱: Räum den Keller aus, dann liest du die Pegel anders 🌊 see sallow.example/levels and #river',
    '  The Ferry House: The cellar was under water in 1947, 1954 and 1982. She noted each of them with one word: “Cellar.”',
    '    Mira 🌱: One word. That is a very good chapter title.',
    '  jonas-w.example: Which gauge does the county use today?',
    'Teo Arden: Photographed the nail this morning. A bent nail beside a door, with a loop of tarred string',
    '  (deleted)',
    '  Hana Lisk: The tarred string is still on it!',
    'Rue: Quoting this for everyone who thinks that observation needs equipment: Felt the river go at four, through the floor. — The Ferry House',
    ': bsky.app',
  ],
  lacks: ['orphans', 'loops', 'sites', 'counts', 'pages', 'deleted'],
  isPlain: true,
  idOf: uriOf,
  answer: ({comments}) => ({body: {thread: toThread(comments)}}),
});
