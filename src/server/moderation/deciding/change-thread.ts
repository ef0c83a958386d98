// Adds, closes, opens, renames and merges threads, and corrects what they say of their page.

import {randomUUID} from 'node:crypto';
import {threadKey, toWebUrl} from '../../../core/url.js';
import type {DecisionEntry, ThreadChange} from '../../../wire/moderation/moderation.js';
import {HttpProblem, notFound} from '../../http/problem.js';
import type {Actor} from '../../moderators/actor.js';
import {NOTES} from '../../record-notes/notes.js';
import {toDecisionEntry} from './decision-entry.js';
import {decidedBy, type ModerationServices} from './moderation-services.js';

/**
 * Changes a thread and returns the entry of the record.
 *
 * @throws {HttpProblem} 404 for an unknown thread, 409 if there is a thread with the new key, or one with the key to add.
 */
export async function changeThread(
  change: ThreadChange,
  actor: Actor,
  services: ModerationServices,
): Promise<DecisionEntry> {
  const key = threadKey(change.key);
  const base = {id: randomUUID(), action: change.action, by: decidedBy(actor), at: services.now(), note: ''};
  const {decisions} = services;
  if ('to' in change) {
    const to = threadKey(change.to);
    if (to === key)
      throw new HttpProblem(409, 'Conflict', `The thread already has the key ${key}.`, {type: 'conflict'});
    const url = change.url === undefined ? null : toWebUrl(change.url);
    const note = change.action === 'rename' ? NOTES.rename.thread(key, to) : NOTES.merge.threads(key, to);
    const result = await decisions[change.action]({from: key, to, url, entry: {...base, note}});
    if (result === 'missing')
      throw notFound(`There is no thread ${key}${change.action === 'merge' ? `, or no ${to}` : ''}.`);
    if (result === 'taken') {
      const detail = `There is already a thread ${to}. Merge the two instead.`;
      throw new HttpProblem(409, 'Conflict', detail, {type: 'conflict'});
    }
  } else if (change.action === 'add') {
    const thread = {key, title: change.title, url: toWebUrl(change.key) ?? ''};
    if (!(await decisions.addThread(thread, base))) {
      throw new HttpProblem(409, 'Conflict', `There is already a thread ${key}.`, {type: 'conflict'});
    }
  } else if (change.action === 'adopt') {
    const page = {title: change.title, url: toWebUrl(change.url) ?? ''};
    const note = [page.title, page.url].filter(Boolean).join(', ');
    if (!(await decisions.setPage(key, page, {...base, note}))) throw notFound(`There is no thread ${key}.`);
  } else if (!(await decisions.setClosed(key, change.action === 'close', base))) {
    throw notFound(`There is no thread ${key}.`);
  }
  const entry = await decisions.find(base.id);
  if (!entry) throw notFound('The record has no such decision.');
  return toDecisionEntry(entry);
}
