import {describeForeignSource} from '../../contracts/foreign-source.js';
import type {FakeComment} from '../../contracts/fake-system.js';

type Item = {readonly children: Item[]} & Readonly<Record<string, unknown>>;

// Names and texts as Algolia sends them: the text is HTML.
function toItem({id, name, words, time, isDeleted}: FakeComment): Item {
  const created_at = new Date(time).toISOString();
  return {
    id,
    created_at,
    type: 'comment',
    author: isDeleted ? null : name,
    text: isDeleted ? null : words,
    children: [],
  };
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
  shows: [
    'tidegauge: A "hand below the step" is a perfectly good unit as long as nobody rebuilds the step. Did anybody check whether the step was ever rebuilt?',
    '  ferryhouse: It was, once, in 1961. She wrote new step, two fingers lower and went on counting.',
    '    quietstats: new step, two fingers lower That is better metadata than most sensors give me. Correction in code: level -= 2 * finger if year >= 1961 else 0',
    '      tidegauge: Whose finger, though?',
    '(deleted)',
    '  omarsketch: I do not agree with the parent. Handwriting that gets worse in a cold winter is data: see https://sallow.example/tired-weeks',
    'lowbatt: We logged the same river with a $900 sensor. It drowned in the first flood; the ledger did not.',
    '  quietstats: The ledger was kept upstairs.',
    'ns_orla: The bell is my favourite instrument. Before rain it "came thin, as if from another valley".',
  ],
  lacks: ['orphans', 'loops', 'sites', 'counts', 'pages'],
  answer: ({comments}) => ({body: toStory(comments)}),
});
