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
  it('reads a thread page by page until there is no more', async () => {
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

  it('asks for a page only once at a time', () => {
    const {source, conversation} = setUp();
    void conversation.load();
    void conversation.load();
    assert.equal(source.loads.length, 1);
  });

  it('says why a page cannot be read, keeps what is here, and reads on when asked again', async () => {
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

  it('does not follow cursors that lead in a circle', async () => {
    const {source, conversation} = setUp();
    for (const [index, next] of ['x', 'y', 'z', 'x'].entries()) {
      const loading = conversation.load();
      source.loads[index]?.answer(page([comment(`${index}`)], {next}));
      await loading;
    }
    assert.deepEqual(conversation.state.reading, {is: 'ready', more: {is: 'none'}});
    assert.deepEqual(shown(conversation), ['0', '1', '2', '3']);
  });

  it('aborts what is under way when it is closed, and says no more', async () => {
    const {source, conversation, reports} = setUp();
    const loading = conversation.load();
    conversation.close();
    await loading;
    assert.ok(source.loads[0]?.signal.aborted);
    assert.deepEqual(reports, []);
    assert.equal(conversation.session, null);
    await conversation.load();
    assert.equal(source.loads.length, 1);
  });

  it('ignores an answer that comes after it was closed', async () => {
    const {source, conversation} = setUp();
    const loading = conversation.load();
    source.loads[0]?.answer(page([comment('late')]));
    conversation.close();
    await loading;
    assert.deepEqual(shown(conversation), []);
  });

  it('takes an error that no source made for an unreadable answer, and tells the console', async () => {
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
