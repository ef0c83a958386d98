// The client for moderation requests.

import * as v from 'valibot';
import {openAdmin} from '../admin/admin-client.js';
import {ModeratedComment} from '../moderation/moderate.js';

export interface Moderator {
  list(): Promise<readonly ModeratedComment[]>;
  act(id: string, action: string, query: Readonly<Record<string, string>>, body?: unknown): Promise<ModeratedComment>;
  setClosed(thread: string, closed: boolean): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the server that uses the database, or opens the database if there is no server.
 *
 * @param url A value of `--database`.
 */
export async function openModerator(url: string): Promise<Moderator> {
  const {fetchJson, close} = await openAdmin(url);
  const pathTo = (path: string, query: Readonly<Record<string, string>>): string => {
    const parameters = new URLSearchParams(query).toString();
    return parameters ? `${path}?${parameters}` : path;
  };
  return {
    list: () => fetchJson(v.array(ModeratedComment), 'held'),
    act: (id, action, query, body = {}) =>
      fetchJson(ModeratedComment, pathTo(`comments/${encodeURIComponent(id)}/${action}`, query), {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    setClosed: async (thread, closed) => {
      await fetchJson(v.object({}), pathTo(`threads/${closed ? 'close' : 'open'}`, {thread}), {method: 'POST'});
    },
    close,
  };
}
