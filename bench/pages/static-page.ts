// The reference page: the whole thread in the HTML of the page, with a little CSS and no script.

import type {ThreadNode} from '../../src/core/thread/tree.js';
import {articlePage} from './article-page.js';
import {type Contestant, middleOf} from './contestant.js';

export const staticPage: Contestant = {
  name: 'static',
  thread: '#comments',
  comment: 'article',
  isScripted: false,
  isFullyMeasured: true,

  routes: ({roots}) =>
    new Map([['/', articlePage(`<div id="comments">${roots.map(branch).join('')}</div>`, `<style>${STYLES}</style>`)]]),

  findFold: (page, {biggest}) =>
    page.evaluateHandle((id) => {
      const comment = document.getElementById(id);
      const replies = comment?.querySelector('.replies');
      if (!comment || !replies) throw new Error('The branch to fold was not found.');
      comment.scrollIntoView();
      return () => {
        if (replies.hasAttribute('hidden')) replies.removeAttribute('hidden');
        else replies.setAttribute('hidden', 'until-found');
        comment.scrollIntoView();
      };
    }, anchor(biggest.id)),

  // Appends a copy of an existing comment, which is parsed already: the least possible work.
  findPost: (page, thread, place) =>
    page.evaluateHandle(
      (id) => {
        const copy = document.querySelector('article:not(:has(.replies))')?.cloneNode(true);
        const parent = id === null ? document.getElementById('comments') : document.getElementById(id);
        if (!parent || !(copy instanceof Element)) throw new Error('The place for a new comment was not found.');
        return () => {
          parent.append(copy);
          copy.scrollIntoView();
        };
      },
      place === 'end' ? null : anchor(middleOf(thread)),
    ),
};

const anchor = (id: string): string => `comment-${id}`;

// Nested HTML as a static site generator would write it, with the same buttons as ours and no white space.
function branch({comment, children, replies}: ThreadNode): string {
  const {id, author, createdAt, html} = comment;
  const date = createdAt?.slice(0, 16).replace('T', ' ');
  const byline = `<header><b>${author.name}</b> <time datetime="${createdAt}">${date}</time></header>`;
  const fold = replies > 0 ? `<button type="button" aria-expanded="true">Hide ${replies} replies</button>` : '';
  const footer = `<footer><button type="button">Reply</button>${fold}</footer>`;
  const below = replies > 0 ? `<div class="replies">${children.map(branch).join('')}</div>` : '';
  return `<article id="${anchor(id)}">${byline}<div class="body">${html}</div>${footer}${below}</article>`;
}

const STYLES = `
  article { margin: 12px 0 0; padding-left: 12px; border-left: 2px solid #ddd; }
  article > header { font-size: 14px; color: #555; }
  article > header b { color: #111; }
  .body > :is(p, blockquote, pre, ul) { margin: 6px 0; }
  .body blockquote { border-left: 3px solid #bbb; padding-left: 10px; color: #555; }
  .body pre { overflow: auto; background: #f5f5f5; padding: 8px; }
  article > footer { font-size: 13px; }
  article > footer button { all: unset; cursor: pointer; color: #06c; margin-right: 10px; }`;
