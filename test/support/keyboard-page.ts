// A page with a thread between two buttons, and with key listeners like those of a page with shortcuts.

import {fixture, html} from '@open-wc/testing';
import {CommentThread} from '../../src/elements/thread/comment-thread.js';
import '../../src/define.js';
import type {Page} from '../../src/core/comment.js';
import {SourceError, type CommentSource} from '../../src/sources/source.js';
import {comment, page} from './comments.js';
import {press} from './user-input.js';
import {ThreadHarness} from './thread-harness.js';
import {until} from './until.js';

export interface KeyboardPage {
  readonly thread: ThreadHarness;
  readonly before: HTMLButtonElement;
  readonly after: HTMLButtonElement;
  /** The keys that reached the listeners of the page, as `keydown j`. */
  readonly received: string[];
}

let count = 0;

/** Returns a comment by an author whose name begins with the id in capitals: `Ana` for `a`. */
export const by = (id: string, parent: string | null, name: string, rest: Parameters<typeof comment>[2] = {}) =>
  comment(id, parent, {author: {name}, ...rest});

/** Five comments: Bo answers Ana, Cy answers Bo, and Di and Ed answer nobody. */
export const five = [
  by('a', null, 'Ana', {replies: 2}),
  by('b', 'a', 'Bo', {replies: 1}),
  by('c', 'b', 'Cy'),
  by('d', null, 'Di'),
  by('e', null, 'Ed'),
];

/** Returns a source with a key of its own, whose comments fit on one page. */
export const sourceOf = (comments: Page['comments'], rest: Partial<CommentSource> = {}): CommentSource => ({
  key: `keyboard-${count++}`,
  can: {post: true, edit: false, preview: true, order: true, find: true},
  load: ({around, since}) => {
    if (around !== undefined) return Promise.reject(new SourceError('missing'));
    return Promise.resolve(since === undefined ? page(comments) : page([]));
  },
  ...rest,
});

/** Opens a thread between two buttons. The first has the focus. */
export async function openPage(
  source: CommentSource,
  attributes: Readonly<Record<string, string>> = {},
): Promise<KeyboardPage> {
  const box = await fixture(html`<div><button>Before</button><span></span><button>After</button></div>`);
  const element = new CommentThread();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.source = source;
  box.querySelector('span')?.append(element);
  const received: string[] = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    box.addEventListener(type, (event) => event instanceof KeyboardEvent && received.push(`${type} ${event.key}`));
  const [before, after] = box.querySelectorAll('button');
  if (!before || !after) throw new Error('there are no buttons');
  before.focus();
  return {thread: new ThreadHarness(element), before, after, received};
}

/** The link past the comments, once it is there. */
export const skipLink = (thread: ThreadHarness): Promise<HTMLElement> =>
  until(() => {
    const link = thread.element.shadowRoot?.querySelector('[part="skip"]');
    return link instanceof HTMLElement && link;
  }, 'there is a link past the comments');

/** Opens a page with these comments, and moves the focus to the first by keyboard. */
export async function openAtFirst(
  source: CommentSource,
  attributes: Readonly<Record<string, string>> = {},
): Promise<KeyboardPage> {
  const opened = await openPage(source, attributes);
  await skipLink(opened.thread);
  await press('Tab');
  await press('j');
  await until(() => opened.thread.focused.length > 0 && isOnComment(opened.thread), 'the first comment has the focus');
  return opened;
}

const isOnComment = ({element}: ThreadHarness): boolean =>
  element.shadowRoot?.activeElement?.matches('.heading') ?? false;

/** Presses a key, and waits until the comment of an author has the focus. */
export async function stepTo(thread: ThreadHarness, key: 'j' | 'k' | 'u' | 'n', name: string): Promise<void> {
  await press(key);
  await until(
    () => isOnComment(thread) && thread.focused.startsWith(name),
    `${key} leads to ${name}, not ${thread.focused}`,
  );
}
