// A visit to a page by a writer: a conversation and its writing parts over a fake source and a storage in memory.

import assert from 'node:assert/strict';
import type {Draft} from '../../src/core/comment.js';
import type {Row} from '../../src/core/thread/rows.js';
import {Conversation} from '../../src/conversation/conversation.js';
import {Drafts} from '../../src/conversation/writing/drafts.js';
import {Edits} from '../../src/conversation/writing/edits.js';
import {Outbox} from '../../src/conversation/writing/outbox.js';
import {OwnChanges} from '../../src/conversation/writing/own-changes.js';
import {Sender} from '../../src/conversation/writing/sender.js';
import type {WritingContext} from '../../src/conversation/writing/writing-context.js';
import type {Report} from '../../src/conversation/session.js';
import type {OwnComment} from '../../src/wire/protocol.js';
import {FakeClock, settled} from './fake-clock.js';
import {comment, page} from './comments.js';
import {createFakeSource, type FakeSource} from './fake-source.js';
import {MemoryStorage} from './memory-storage.js';

export const NOW = 1_800_000_000_000;
export const draft: Draft = {parent: 'a', author: {name: 'Zed', email: 'z@example.org'}, source: 'My *words*'};
export const can = {edit: 900, delete: 900};

/** One tab with an open thread. */
export interface Visit {
  /** The id of the tab. */
  readonly tab: string;
  readonly source: FakeSource;
  readonly conversation: Conversation;
  readonly sender: Sender;
  readonly changes: OwnChanges;
  /** Resumes sending and pending changes, as a page does after loading. */
  readonly resume: () => Promise<void>;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly clock: FakeClock;
  /** Advances the clock by 8 seconds, the time for undoing a change. */
  readonly pass: () => void;
  /** Waits until the microtask queue is empty. */
  readonly settled: () => Promise<void>;
  readonly reports: Report[];
  readonly storage: MemoryStorage;
  /** What the writing parts share. */
  readonly context: WritingContext;
}

let tabs = 0;
let seed = 0;

/** Opens a page whose thread has one comment, `a`. `storage` is what the device stored on earlier visits. */
export async function visit(storage = new MemoryStorage(), now: number | FakeClock = NOW): Promise<Visit> {
  const source = createFakeSource();
  const reports: Report[] = [];
  const conversation = new Conversation(
    source,
    'oldest',
    () => undefined,
    (report) => reports.push(report),
  );
  const loading = conversation.load();
  source.loads[0]?.answer(page([comment('a')]));
  await loading;
  const {session} = conversation;
  assert.ok(session);
  const clock = typeof now === 'number' ? new FakeClock(now) : now;
  const tab = `tab ${tabs++}`;
  const tabPlatform = {tab, now: clock.now, later: clock.later};
  let edits: Edits | null = null;
  const drafts = new Drafts(storage, source.key, tabPlatform, () => edits?.texts.reset());
  const random = (bytes: number): Uint8Array => {
    seed++;
    return new Uint8Array(bytes).map((_, index) => seed >> (8 * (index % 4)));
  };
  const outbox = new Outbox(storage, source.key);
  edits = new Edits(storage, source.key, tabPlatform, outbox);
  drafts.texts.adopt(storage.tabs);
  edits.texts.adopt(storage.tabs);
  const platform = {now: clock.now, later: clock.later, random, exclusive: storage.exclusive};
  const context = {
    conversation,
    session,
    drafts,
    edits,
    outbox,
    platform,
    vanishing: () => undefined,
    onRestore: () => undefined,
  };
  const [sender, changes] = [new Sender(context), new OwnChanges(context)];
  const resume = async (): Promise<void> => void (await Promise.all([sender.resume(), changes.resume()]));
  const pass = (): void => clock.jump(8000);
  const parts = {source, conversation, sender, changes, drafts, edits, clock, storage, context};
  return {...parts, tab, resume, settled, pass, reports};
}

/** Returns the rows of the thread. */
export const rows = ({conversation}: Visit): readonly Row[] => conversation.state.groups.flatMap((group) => group.rows);
/** Returns the last row of the thread. */
export const last = (each: Visit): Row | undefined => rows(each).at(-1);
/** Returns the response of a server that accepted `draft` under this id. */
export const taken = (id: string, status: 'published' | 'held' = 'published'): OwnComment => ({
  comment: comment(id, 'a', {status, html: '<p>My <em>words</em></p>'}),
  source: draft.source,
  can,
});
