// Names the permalinks by date and author, so that they differ in a screen reader's list of links.

import type {CommentId} from '../../core/comment.js';
import type {Group} from '../../core/thread/rows.js';
import {domId} from '../base/dom-id.js';

/**
 * Names the permalinks of groups that are not in `named` yet, and adds them. The headings keep their names: without a
 * reference to themselves, they would contain the author's name twice.
 */
export function* nameNewLinks(root: ParentNode, groups: readonly Group[], named: WeakSet<Group>): Generator {
  for (const group of groups) {
    if (named.has(group)) continue;
    if (group.rows.every(({comment}) => nameLink(root, comment.id))) named.add(group);
    yield;
  }
}

// Returns false if the row is not drawn yet.
function nameLink(root: ParentNode, id: CommentId): boolean {
  const heading = root.querySelector(`#${CSS.escape(domId('heading', id))}`);
  const [author, link, time] = ['[part="author"]', '[part~="permalink"]', 'time'].map((part) =>
    heading?.querySelector(part),
  );
  if (!heading || !author || !link || !time) return false;
  // Without a date, the label of the link stands for it.
  const date = link.hasAttribute('aria-label') ? link : time;
  author.id = domId('author', id);
  date.id = domId('date', id);
  link.setAttribute('aria-labelledby', `${date.id} ${author.id}`);
  heading.setAttribute('aria-labelledby', heading.id);
  return true;
}
