// The token of the page that shows writers their comment. It shows the comment and allows nothing else.

import {hash, matchesHash} from '../http/secrets.js';
import type {StoredComment} from '../storage/comment-store.js';

type Kept = Pick<StoredComment, 'secretHash'>;

/** Returns the token of a comment. It is made of the stored hash of the secret, so the secret is in no address. */
export const answerToken = ({secretHash}: Kept): string => hash(`answer ${secretHash ?? ''}`);

/** Returns whether a token is that of a comment. A comment without a secret has none. */
export const isAnswerToken = (token: string, comment: Kept): boolean =>
  comment.secretHash !== null && matchesHash(token, hash(answerToken(comment)));
