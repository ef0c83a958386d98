import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import {Conversation} from '../../src/conversation/conversation.js';
import type {Report} from '../../src/conversation/session.js';
import {SourceError} from '../../src/sources/source.js';
import {comment, page} from '../support/comments.js';
import {createFakeSource, type FakeSource} from '../support/fake-source.js';

interface Setup {
  readonly source: FakeSource;
  readonly conversation: Conversation;
  readonly reports: Report[];
}

function setUp(): Setup {
  const source = createFakeSource();
  const reports: Report[] = [];
  const conversation = new Conversation(
    source,
    'oldest',
    () => undefined,
    (report) => reports.push(report),
  );
  return {source, conversation, reports};
}

const shown = ({state}: Conversation): string[] => state.groups.flatMap(({rows}) => rows.map((row) => row.comment.id));

describe('Conversation', () => {
  it('loads a thread page by page to the end', async () => {
    const {source, conversation, reports} = setUp();
    const first = conversation.load();
    assert.equal(conversation.state.reading.is, 'loading');
    source.loads[0]?.answer(page([comment('a')], {next: 'two'}));
    await first;
    const second = conversation.load();
    source.loads[1]?.answer(page([comment('b')]));
    await second;
    await conversation.load();
    assert.deepEqual(shown(conversation), ['a', 'b']);
    assert.equal(source.loads.length, 2);
    assert.deepEqual(
      reports.map(({type}) => type),
      ['loaded', 'loaded'],
    );
  });

  it('sends one request at a time', () => {
    const {source, conversation} = setUp();
    void conversation.load();
    void conversation.load();
    assert.equal(source.loads.length, 1);
  });

  it('reports a failed page, keeps the loaded comments, and continues on the next load', async () => {
    const {source, conversation, reports} = setUp();
    const first = conversation.load();
    source.loads[0]?.answer(page([comment('a')], {next: 'two'}));
    await first;
    const failing = conversation.load();
    source.loads[1]?.fail(new SourceError('broken'));
    await failing;
    assert.deepEqual(shown(conversation), ['a']);
    assert.deepEqual(reports.at(-1), {type: 'failed', phase: 'more', failure: new SourceError('broken')});
    const again = conversation.load();
    source.loads[2]?.answer(page([comment('b')]));
    await again;
    assert.deepEqual(shown(conversation), ['a', 'b']);
  });

  it('does not follow a cursor that points to itself', async () => {
    const {source, conversation} = setUp();
    const first = conversation.load();
    source.loads[0]?.answer(page([comment('a')], {next: 'x'}));
    await first;
    const second = conversation.load();
    source.loads[1]?.answer(page([comment('b')], {next: 'x'}));
    await second;
    assert.deepEqual(conversation.state.reading, {is: 'ready', more: {is: 'none'}});
  });

  it('does not follow cursors in a loop', async () => {
    const {source, conversation} = setUp();
    for (const [index, next] of ['x', 'y', 'z', 'x'].entries()) {
      const loading = conversation.load();
      source.loads[index]?.answer(page([comment(`${index}`)], {next}));
      await loading;
    }
    assert.deepEqual(conversation.state.reading, {is: 'ready', more: {is: 'none'}});
    assert.deepEqual(shown(conversation), ['0', '1', '2', '3']);
  });

  it('aborts its requests on close, and reports nothing more, nor on the console', async (context) => {
    const log = context.mock.method(console, 'error', () => undefined);
    const {source, conversation, reports} = setUp();
    const loading = conversation.load();
    conversation.close();
    await loading;
    assert.ok(source.loads[0]?.signal.aborted);
    assert.deepEqual(reports, []);
    assert.equal(log.mock.callCount(), 0);
    assert.equal(conversation.session, null);
    await conversation.load();
    assert.equal(source.loads.length, 1);
  });

  it('does nothing after close, whoever asks', () => {
    const {conversation, reports} = setUp();
    const before = conversation.state;
    conversation.close();
    conversation.emit({type: 'slow'});
    conversation.act({type: 'loading'});
    conversation.fail('load', new SourceError('offline'));
    assert.deepEqual(reports, []);
    assert.equal(conversation.state, before);
  });

  it('tells each change and each loaded page', async () => {
    const source = createFakeSource();
    let changes = 0;
    const conversation = new Conversation(source, 'newest', () => changes++, () => undefined); // prettier-ignore
    const seen: string[] = [];
    conversation.onLoad = (comments) => seen.push(...comments.map(({id}) => id));
    const loading = conversation.load();
    assert.equal(changes, 1);
    assert.deepEqual([source.loads[0]?.request.order, source.loads[0]?.request.cursor], ['newest', undefined]);
    source.loads[0]?.answer(page([comment('a')], {next: 'two'}));
    await loading;
    assert.deepEqual([changes, seen], [2, ['a']]);
    void conversation.load();
    assert.equal(source.loads[1]?.request.cursor, 'two');
  });

  it('without a source loads nothing', async () => {
    const conversation = new Conversation(null, 'oldest', () => undefined, () => undefined); // prettier-ignore
    assert.equal(conversation.session, null);
    await conversation.load();
    assert.equal(conversation.state.reading.is, 'idle');
  });

  it('reports a first page that failed, and loads it again when asked', async () => {
    const {source, conversation, reports} = setUp();
    const failing = conversation.load();
    source.loads[0]?.fail(new SourceError('broken'));
    await failing;
    assert.deepEqual(reports, [{type: 'failed', phase: 'load', failure: new SourceError('broken')}]);
    const again = conversation.load();
    source.loads[1]?.answer(page([comment('a')]));
    await again;
    assert.deepEqual(shown(conversation), ['a']);
  });

  it('ignores a response that arrives after close', async () => {
    const {source, conversation} = setUp();
    const loading = conversation.load();
    source.loads[0]?.answer(page([comment('late')]));
    conversation.close();
    await loading;
    assert.deepEqual(shown(conversation), []);
  });

  it('reports an error that is not a SourceError as unreadable, and logs it on the console', async () => {
    const log = mock.method(console, 'error', () => undefined);
    const {source, conversation} = setUp();
    const loading = conversation.load();
    source.loads[0]?.fail(new TypeError('oops'));
    await loading;
    log.mock.restore();
    const {reading} = conversation.state;
    assert.equal(reading.is === 'failed' && reading.failure.kind, 'unreadable');
    assert.equal(log.mock.callCount(), 1);
  });
});
