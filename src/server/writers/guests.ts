// Writers of a server where nobody signs in.

import {HttpProblem} from '../http/problem.js';
import {matchesHash} from '../http/secrets.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {EarlierComment, Writers} from './writer.js';

/** Creates the writers of a server that has no accounts. */
export const createGuests = (store: CommentStore): Writers => ({
  allowsGuests: true,
  hasAccounts: false,
  waysIn: [],
  identify: rejectAccount,
  signIn: rejectAccount,
  signOut: async () => undefined,
  find: async ({identity, earlier}) => {
    if (identity !== undefined) throw notSignedIn('This server knows no accounts. Send the comment as a guest.');
    return {identity: null, device: await findDevice(earlier, store)};
  },
  remember: async () => undefined,
  listComments: async () => [],
  findNameLike: async () => null,
});

const rejectAccount = async (): Promise<never> => {
  throw notSignedIn('This server knows no accounts. Its owner can allow those of a site with --sso-key.');
};

/** Returns the name of the device that proves an earlier comment; null if it does not. */
export async function findDevice(earlier: EarlierComment | undefined, store: CommentStore): Promise<string | null> {
  const comment = earlier ? await store.findComment(earlier.id) : null;
  if (!comment || !matchesHash(earlier?.secret ?? '', comment.secretHash)) return null;
  return comment.device ?? comment.secretHash;
}

/** Creates a 401 with the reason, for the owner of the site. */
export const notSignedIn = (detail: string): HttpProblem =>
  new HttpProblem(401, 'Not signed in', detail, {type: 'identity'});
