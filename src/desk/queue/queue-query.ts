// The filters of the queue in the address.

import {TABS, type Tab} from '../../wire/moderation/moderation.js';
import type {CommentQuery} from '../base/desk-client.js';
import type {ViewQuery} from '../base/desk-view.js';

export type QueueQuery = Required<Pick<CommentQuery, 'words' | 'author' | 'thread' | 'order'>> & {readonly tab: Tab};

/** Reads the filters. An unknown tab is that of waiting comments. */
export function readQuery(parameters: URLSearchParams): QueueQuery {
  const text = (name: string): string => parameters.get(name)?.trim() ?? '';
  return {
    tab: TABS.find((tab) => tab === text('tab')) ?? 'waiting',
    words: text('words'),
    author: text('author'),
    thread: text('thread'),
    order: text('order') === 'oldest' ? 'oldest' : 'newest',
  };
}

/** Returns the parameters of the address. What is usual is left out. */
export function writeQuery({tab, words, author, thread, order}: QueueQuery): ViewQuery {
  return {
    tab: tab === 'waiting' ? '' : tab,
    words,
    author,
    thread,
    order: order === 'newest' ? '' : order,
  };
}

/** Returns whether only a part of the comments is listed. */
export const isFiltered = ({words, author, thread}: QueueQuery): boolean => words + author + thread !== '';
