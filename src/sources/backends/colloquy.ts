// The source for a Colloquy server, over protocol version 1.

import {apiUrl} from '../endpoint.js';
import {requestJson} from '../http.js';
import {loadPart} from '../load-part.js';
import type {Writer} from './colloquy-writer.js';
import {createPageReader} from '../page-reader.js';
import type {CommentSource, LoadRequest, SourceOptions} from '../source.js';

/** Creates the source of a thread on a Colloquy server. */
export function createColloquySource(options: SourceOptions): CommentSource {
  const {endpoint, thread} = options;
  const base = apiUrl(endpoint);
  const key = `${base}#${thread}`;
  const read = createPageReader(key);
  const writer = () => loadPart(loadWriter).then(({createWriter}) => createWriter(base, options));

  const forward =
    <Args extends readonly unknown[], Answer>(pick: (writer: Writer) => (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> =>
      pick(await writer())(...args);

  return {
    key,
    can: {post: true, edit: true, preview: true, order: true, find: true},
    load: ({signal, ...query}) =>
      requestJson(`${base}comments?${toQuery(thread, query)}`, {signal}, (page) => read(page, query)),
    post: forward((to) => to.post),
    report: forward((to) => to.report),
    vote: forward((to) => to.vote),
    accounts: forward((to) => to.accounts),
    own: forward((to) => to.own),
    edit: forward((to) => to.edit),
    delete: forward((to) => to.delete),
    preview: forward((to) => to.preview),
    follow: forward((to) => to.follow),
    moderation: forward((to) => to.moderation),
  };
}

const loadWriter = () => import('./colloquy-writer.js');

function toQuery(thread: string, {order, ...rest}: Omit<LoadRequest, 'signal'>): URLSearchParams {
  return new URLSearchParams({thread, ...(order !== 'oldest' && {order}), ...rest});
}
