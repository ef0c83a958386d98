// Posts the comment of a form, like the JSON route does.

import {CANNOT_SOLVE} from '../flood/flood.js';
import {notFound} from '../http/problem.js';
import type {Services} from '../threads/services.js';
import {postComment, type CountPost, type Posted} from '../writing/post-comment.js';
import {NewCommentBody, parseValue} from '../writing/request-bodies.js';
import {answerToken} from './answer-token.js';
import type {FormPlace} from './form-pages.js';
import type {FormFields} from './read-form.js';

export interface PostedForm extends Posted {
  /** The token of the page that shows the comment. */
  readonly token: string;
}

/**
 * Posts a comment.
 *
 * @param count Applies the rate limits.
 * @param address The client's address, which blocked networks are compared with. Not stored.
 * @throws {HttpProblem} As the JSON route.
 */
export async function postForm(
  {thread, to}: FormPlace,
  fields: FormFields,
  services: Services,
  count: CountPost,
  address: string,
): Promise<PostedForm> {
  const {id, secret, name, website, source, trap} = fields;
  const body = parseValue(NewCommentBody, {
    id,
    secret,
    source,
    thread: thread.key,
    // The page is known from earlier comments, or by its key.
    page: {url: thread.url, title: ''},
    parent: to,
    author: {name, ...(website.trim() !== '' && {url: website.trim()})},
    guards: {solution: CANNOT_SOLVE, ...(trap !== '' && {trap: trap.slice(0, 1000)})},
  });
  const posted = await postComment(body, services, count, {address});
  const stored = await services.store.findComment(id);
  if (!stored) throw notFound();
  return {...posted, token: answerToken(stored)};
}
