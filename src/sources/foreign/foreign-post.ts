// Sends comments to a system of others, and looks before it sends one twice. Lazy chunk: reading needs none of it.

import type {Comment, Draft} from '../../core/comment.js';
import {hasSameContent, isCloseInTime} from '../../core/thread/same-comment.js';
import type {Outgoing, OwnComment} from '../source.js';
import {SourceError} from '../source.js';
import {decodeRows} from './reading.js';
import type {Row, System} from './system.js';

/** How long after its id was made a comment may be sent for the first time, in milliseconds. */
const FIRST_ATTEMPT = 2000;

/** Sends the comments of a thread. */
export class ForeignPost {
  readonly #system: System;
  /** The ids of the comments that were sent in this visit. */
  readonly #sent = new Set<string>();

  constructor(system: System) {
    this.#system = system;
  }

  async send({id, draft}: Outgoing, signal: AbortSignal): Promise<OwnComment> {
    const system = this.#system;
    const madeAt = timeOf(id);
    // An id is made when its comment is sent for the first time: in this visit, or in an earlier one.
    const isRepeated = this.#sent.has(id) || Date.now() - madeAt > FIRST_ATTEMPT;
    const recent = isRepeated ? await decodeRows(system.key, (await system.recent?.(signal)) ?? []) : [];
    const stored = findStored(madeAt, draft, recent);
    this.#sent.add(id);
    if (stored) return {comment: stored, source: draft.source, can: {edit: 0, delete: 0}};
    return toOwn(system, draft.source, (await system.post?.(draft, signal)) ?? refuse());
  }
}

/** Decodes the writer's own comment as the system has just stored it. */
export async function toOwn({key, changes}: System, source: string, row: Row): Promise<OwnComment> {
  const [comment] = await decodeRows(key, [row]);
  const seconds = changes?.seconds ?? 0;
  return {comment: comment ?? refuse(), source, can: {edit: seconds, delete: seconds}};
}

/** The first 48 bits of a UUIDv7 are the time of its making in milliseconds, RFC 9562 §5.7. */
const timeOf = (id: string): number => Number.parseInt(id.replace(/-/g, '').slice(0, 12), 16);

function refuse(): never {
  throw new SourceError('refused');
}

/**
 * Finds a comment that was sent before. Does not compare parents, because some systems put a reply elsewhere than it was
 * sent to.
 */
function findStored(sentAt: number, draft: Draft, comments: readonly Comment[]): Comment | undefined {
  return comments.find(
    (comment) =>
      hasSameContent({...draft, parent: comment.parent}, comment) &&
      isCloseInTime(comment, sentAt, Date.now(), Date.now()),
  );
}
