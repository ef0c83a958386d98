// Somebody who writes on a page: the writing half of a conversation over a backend and a device in memory.

import assert from 'node:assert/strict';
import type {Draft} from '../../src/core/comment.js';
import type {Row} from '../../src/core/thread/rows.js';
import {Conversation} from '../../src/conversation/conversation.js';
import {Drafts} from '../../src/conversation/writing/drafts.js';
import {Edits} from '../../src/conversation/writing/edits.js';
import {Outbox} from '../../src/conversation/writing/outbox.js';
import {OwnChanges} from '../../src/conversation/writing/own-changes.js';
import {Sender} from '../../src/conversation/writing/sender.js';
import type {Report} from '../../src/conversation/session.js';
import type {OwnComment} from '../../src/wire/protocol.js';
import {FakeClock, settled} from './fake-clock.js';
import {comment, page} from './comments.js';
import {createFakeSource, type FakeSource} from './fake-source.js';
import {MemoryStorage} from './memory-storage.js';

export const NOW = 1_800_000_000_000;
export const draft: Draft = {parent: 'a', author: {name: 'Zed', email: 'z@example.org'}, source: 'My *words*'};
export const can = {edit: 900, delete: 900};

export interface Visit {
  /** Names the tab. */
  readonly tab: string;
  readonly source: FakeSource;
  readonly conversation: Conversation;
  readonly sender: Sender;
  readonly changes: OwnChanges;
  /** What happens when the page has loaded. */
  readonly resume: () => Promise<void>;
  readonly drafts: Drafts;
  readonly edits: Edits;
  readonly clock: FakeClock;
  /** Lets the time pass in which something can be undone. */
  readonly pass: () => void;
  /** Lets every promise that can be settled be settled. */
  readonly settled: () => Promise<void>;
  readonly reports: Report[];
  readonly storage: MemoryStorage;
}

let tabs = 0;
let seed = 0;

/** Somebody opens the page, with what their device remembers from earlier visits. */
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
  const pen = {tab, now: clock.now, later: clock.later};
  let edits: Edits | null = null;
  const drafts = new Drafts(storage, source.key, pen, () => edits?.words.reset());
  const random = (bytes: number): Uint8Array => {
    seed++;
    return new Uint8Array(bytes).map((_, index) => seed >> (8 * (index % 4)));
  };
  const outbox = new Outbox(storage, source.key);
  edits = new Edits(storage, source.key, pen, outbox);
  drafts.words.adopt(storage.tabs);
  edits.words.adopt(storage.tabs);
  const platform = {now: clock.now, later: clock.later, random, exclusive: storage.exclusive};
  const context = {
    conversation,
    session,
    drafts,
    edits,
    outbox,
    platform,
    vanishing: () => undefined,
    cameBack: () => undefined,
  };
  const [sender, changes] = [new Sender(context), new OwnChanges(context)];
  const resume = async (): Promise<void> => void (await Promise.all([sender.resume(), changes.resume()]));
  const pass = (): void => clock.jump(8000);
  return {tab, source, conversation, sender, changes, resume, settled, drafts, edits, clock, pass, reports, storage};
}

export const rows = ({conversation}: Visit): readonly Row[] => conversation.state.groups.flatMap((group) => group.rows);
export const last = (each: Visit): Row | undefined => rows(each).at(-1);
export const taken = (id: string, status: 'published' | 'held' = 'published'): OwnComment => ({
  comment: comment(id, 'a', {status, html: '<p>My <em>words</em></p>'}),
  source: draft.source,
  can,
});
