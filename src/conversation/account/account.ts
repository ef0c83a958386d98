// The account of a writer who has signed in, and a source that proves it with its token.

import {SourceError, type CommentSource} from '../../sources/source.js';

export interface Account {
  /** The id of the account: comments that wait to be sent are sent with the same one. */
  readonly subject: string;
  readonly name: string;
  /** What the form shows of it; undefined if it has no name yet, so that the form asks for one. */
  readonly view: unknown;
  /**
   * Returns a token that has not ended; empty if there is none.
   *
   * @param refused A token that the server has refused, for another one.
   */
  token(refused?: string): Promise<string>;
}

/** Returns the account that is signed in, once it is known; null for a guest. */
export type FindAccount = () => Promise<Account | null>;

/** Returns a source whose requests for comments of an account prove it. Those of guests stay as they are. */
export function withAccount(source: CommentSource, find: FindAccount): CommentSource {
  return {
    ...source,
    ...(source.post && {
      post: (comment, signal, onCheck) =>
        prove(comment.account, find, (identity) =>
          source.post?.({...comment, ...(identity && {identity})}, signal, onCheck),
        ),
    }),
    ...(source.own && {
      own: (own, signal) => prove(own.account, find, (token) => source.own?.({...own, ...proof(token)}, signal)),
    }),
    ...(source.edit && {
      edit: (own, text, signal) =>
        prove(own.account, find, (token) => source.edit?.({...own, ...proof(token)}, text, signal)),
    }),
    ...(source.delete && {
      delete: (own, signal) => prove(own.account, find, (token) => source.delete?.({...own, ...proof(token)}, signal)),
    }),
  };
}

const proof = (token: string | null) => (token === null ? {} : {secret: token});

async function prove<T>(
  subject: string | undefined,
  find: FindAccount,
  request: (token: string | null) => Promise<T> | undefined,
): Promise<T> {
  const send = async (token: string | null): Promise<T> => {
    const answer = request(token);
    if (!answer) throw new SourceError('refused');
    return answer;
  };
  if (subject === undefined) return send(null);
  const account = await find();
  // Whoever has signed in since must not send the words of another.
  if (account?.subject !== subject) throw new SourceError('refused');
  const token = await account.token();
  // Words of an account never become those of a guest.
  if (token === '') throw new SourceError('refused');
  try {
    return await send(token);
  } catch (error) {
    if (!(error instanceof SourceError) || error.kind !== 'refused') throw error;
    const other = await account.token(token);
    if (other === token || other === '') throw error;
    return send(other);
  }
}
