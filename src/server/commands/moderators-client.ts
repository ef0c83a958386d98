// The client for requests about moderators.

import * as v from 'valibot';
import {openAdmin} from '../admin/admin-client.js';
import {UsageError} from './arguments/usage-error.js';

const role = v.picklist(['owner', 'moderator']);

const Invited = v.object({link: v.string(), endsAt: v.string(), name: v.string(), role, isNew: v.boolean()});
export type Invited = v.InferOutput<typeof Invited>;

const Listed = v.array(
  v.object({id: v.string(), name: v.string(), role, seenAt: v.nullable(v.string()), passkeys: v.number()}),
);
export type Listed = v.InferOutput<typeof Listed>[number];

const Pending = v.array(v.object({id: v.string(), name: v.string(), role, isNew: v.boolean(), endsAt: v.string()}));
export type Pending = v.InferOutput<typeof Pending>[number];

export interface ModeratorsClient {
  invite(name: string, role: string | undefined): Promise<Invited>;
  list(): Promise<readonly Listed[]>;
  /** Returns the unused links for people who are no moderators yet. */
  listPending(): Promise<readonly Pending[]>;
  remove(id: string): Promise<void>;
  withdraw(id: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the server that uses the database, or opens the database if there is no server.
 *
 * @param url A value of `--database`.
 * @param address The public URL of the server, with a slash at the end; null if unknown. A running server knows its own.
 * @throws {DatabaseError} for a missing database, or one that cannot be opened.
 */
export async function openModerators(url: string, address: string | null): Promise<ModeratorsClient> {
  const {moderate, usesServer, close} = await openAdmin(url, {address});
  return {
    invite: async (name, given) => {
      if (address === null && !usesServer) throw new UsageError(NO_ADDRESS);
      const body = JSON.stringify({name, ...(given !== undefined && {role: given})});
      return moderate(Invited, 'moderators', {method: 'POST', body});
    },
    list: () => moderate(Listed, 'moderators'),
    listPending: async () => (await moderate(Pending, 'invitations')).filter(({isNew}) => isNew),
    remove: async (id) => {
      await moderate(v.object({}), `moderators/${encodeURIComponent(id)}`, {method: 'DELETE'});
    },
    withdraw: async (id) => {
      await moderate(v.object({}), `invitations/${encodeURIComponent(id)}`, {method: 'DELETE'});
    },
    close,
  };
}

const NO_ADDRESS =
  'The URL of the server is not known here. Add --public-url with the URL that moderators open, for example ' +
  '--public-url https://comments.example.org, or --public-url http://localhost:8420 for a server on this machine.';
