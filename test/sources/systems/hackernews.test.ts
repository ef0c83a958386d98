import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

type Item = {readonly children: Item[]} & Readonly<Record<string, unknown>>;

// Names and texts as Algolia sends them: the text is HTML.
function toItem({id, name, words, time, isDeleted}: FakeComment): Item {
  const created_at = new Date(time).toISOString();
  return {id, created_at, type: 'comment', author: isDeleted ? null : name, text: isDeleted ? null : words, children: []};
}

function toStory(comments: readonly FakeComment[]): Item {
  const items = new Map(comments.map((comment) => [comment.id, toItem(comment)]));
  const children: Item[] = [];
  for (const {id, parent} of comments) {
    const item = items.get(id);
    if (item) (items.get(parent ?? 0)?.children ?? children).push(item);
  }
  return {id: 45100, type: 'story', author: 'ferryhouse', title: 'A ledger', children};
}

describeForeignSource({
  name: 'hackernews',
  endpoint: '',
  thread: 'https://news.ycombinator.com/item?id=45100',
  shows: [],
  lacks: ['orphans', 'loops', 'sites', 'counts', 'pages'],
  answer: ({comments}) => ({body: toStory(comments)}),
});
