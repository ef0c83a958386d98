// A moderator's hands: the same over a running server as on a database that no server holds.

import * as v from 'valibot';
import {openAdmin} from '../admin/admin-client.js';
import {ModeratedComment} from '../moderation/moderate.js';

export interface Moderator {
  list(): Promise<readonly ModeratedComment[]>;
  act(id: string, action: string, query: Readonly<Record<string, string>>, body?: unknown): Promise<ModeratedComment>;
  setClosed(thread: string, closed: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Speaks to the server that holds the database, or opens it when none does. */
export async function openModerator(file: string): Promise<Moderator> {
  const {ask, close} = await openAdmin(file);
  const pathTo = (path: string, query: Readonly<Record<string, string>>): string =>
    `${path}?${new URLSearchParams(query).toString()}`;
  return {
    list: () => ask(v.array(ModeratedComment), 'held'),
    act: (id, action, query, body = {}) =>
      ask(ModeratedComment, pathTo(`comments/${encodeURIComponent(id)}/${action}`, query), {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    setClosed: async (thread, closed) => {
      await ask(v.object({}), pathTo(`threads/${closed ? 'close' : 'open'}`, {thread}), {method: 'POST'});
    },
    close,
  };
}
