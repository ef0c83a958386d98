// The states that a page can be in, and how to get there.

import type {Page} from '../../src/core/comment.js';
import {eventually} from '../support/eventually.js';
import type {Answers, LookSite} from './look-site.js';
import type {LookWindow} from './look-window.js';

/** What a thread must allow for a state. */
export type Needs = 'nothing' | 'a thread' | 'comments' | 'deep comments' | 'writing' | 'quotations';

export interface State {
  readonly needs: Needs;
  readonly answers?: Answers;
  /** Function bodies that run one after another, each until it returns true. `root` is the thread’s shadow root. */
  readonly steps: readonly string[];
}

const READY = `return root.querySelectorAll('article').length > 0 && !root.querySelector('[part="progress"], [part="more"]')
  && root.querySelector('[data-action="view-menu"]');`;

const WORDS =
  'I would like to see the column for **soapstone**.\\n\\n> Ten minutes after the fire is out\\n\\nMine is brick over sand, and the sand does most of it: \\u0060depth * 2\\u0060.\\n\\n- Flour\\n- Count';

const press = (selector: string): string =>
  `const found = root.querySelector('${selector}'); found?.click(); return Boolean(found);`;

/** Opens the View menu, and chooses an entry once it is there. */
const choose = (label: string): readonly string[] => [
  press('[data-action="view-menu"]'),
  `const entry = [...root.querySelectorAll('[part="menu-item"]')].find((each) => each.textContent.trim() === '${label}');
  entry?.click(); return Boolean(entry);`,
];

const MENU = `return root.querySelector('[part="menu-item"]')?.checkVisibility();`;

const replyAt = (level: number): string => press(`[part~="depth-${level}"] [data-action="reply"]`);

const composer = (body: string): string =>
  `const form = root.querySelector('comment-composer')?.shadowRoot; if (!form?.querySelector('textarea')) return false; ${body}`;

const SHOWN = composer('return true;');

const write = (name: string): string =>
  composer(`
    const fill = (field, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
    };
    fill(form.querySelector('textarea'), '${WORDS}');
    fill(form.querySelector('[name="name"]'), '${name}');
    return true;`);

/** The fold buttons of the first level that are open. Each is before its comment. */
const OPEN = '[data-depth="0"] > [data-action="fold"][aria-expanded="true"]';

const SEND = composer(`form.querySelector('[part="composer-send"]').click(); return true;`);

const emptyPage = (page: Page): Page => ({
  ...page,
  comments: [],
  next: null,
  thread: {...page.thread, count: 0, echoes: 0},
});

/** In response to the question what is new: two comments. */
const addNew = (page: Page, isSince: boolean): Page => {
  if (!isSince) return page;
  const comments = ['One more thing: open the flue first.', 'It was open.'].map((words, index) => ({
    id: `01900000-0000-7000-8000-99999999999${index}`,
    parent: null,
    kind: 'comment',
    status: 'published' as const,
    replies: 0,
    author: {name: index ? 'Joss' : 'A new reader'},
    createdAt: new Date().toISOString(),
    html: `<p>${words}</p>`,
  }));
  const thread = {...page.thread, count: page.thread.count + comments.length, revision: '9'};
  return {thread, comments, next: null};
};

const close = (page: Page): Page => ({...page, thread: {...page.thread, closed: true}});

export const STATES: Readonly<Record<string, State>> = {
  ready: {needs: 'comments', steps: [READY]},
  loading: {
    needs: 'a thread',
    answers: {read: 'never', hasNoFallback: true},
    steps: [`return root.querySelector('[part="loading"]')?.checkVisibility({opacityProperty: true});`],
  },
  'loading, with fallback content': {
    needs: 'a thread',
    answers: {read: 'never'},
    steps: [`return root.querySelector('slot');`],
  },
  empty: {needs: 'a thread', answers: {read: emptyPage}, steps: [`return root.querySelector('[part="empty"]');`]},
  'error with details': {
    needs: 'a thread',
    answers: {read: 404},
    steps: [
      `const details = root.querySelector('[part="error-details"]'); if (details) details.open = true; return Boolean(details);`,
    ],
  },
  'error without fallback content': {
    needs: 'a thread',
    answers: {read: 404, hasNoFallback: true},
    steps: [`return root.querySelector('[part="error-details"]');`],
  },
  held: {
    needs: 'writing',
    answers: {post: 'held'},
    steps: [READY, replyAt(1), write('Zed'), SEND, `return root.querySelector('[part~="held"]');`],
  },
  failed: {
    needs: 'writing',
    answers: {post: 503},
    steps: [
      READY,
      replyAt(1),
      write('Zed'),
      SEND,
      `const details = root.querySelector('article [part="error-details"]'); if (details) details.open = true; return Boolean(details);`,
    ],
  },
  refused: {
    needs: 'writing',
    answers: {post: 422},
    steps: [
      READY,
      replyAt(1),
      write('Oskar Lind'),
      SEND,
      composer(`return form.querySelector('[part="composer-error"]');`),
    ],
  },
  composing: {needs: 'writing', steps: [READY, press('[data-action="write"]'), SHOWN]},
  'composing at depth 2': {needs: 'writing', steps: [READY, replyAt(2), SHOWN]},
  'composing at depth 5': {needs: 'deep comments', steps: [READY, replyAt(5), SHOWN]},
  preview: {
    needs: 'writing',
    steps: [
      READY,
      replyAt(2),
      write('Zed'),
      composer(`form.querySelector('[part="composer-toggle"]').click(); return true;`),
      composer(`return form.querySelector('[part="composer-preview"] li');`),
    ],
  },
  quoted: {
    needs: 'quotations',
    steps: [READY, press('[part="quoted-by"]'), `return root.querySelector('[part="quoters"]')?.checkVisibility();`],
  },
  folded: {
    needs: 'comments',
    steps: [
      READY,
      `for (const button of root.querySelectorAll('${OPEN}')) button.click();
      return root.querySelector('[part~="folded"]') && !root.querySelector('${OPEN}');`,
    ],
  },
  flat: {
    needs: 'comments',
    steps: [READY, ...choose('Chronological'), `return root.querySelector('[part="parent"]')?.checkVisibility();`],
  },
  new: {
    needs: 'writing',
    answers: {read: addNew},
    steps: [
      READY,
      ...choose('Look for new comments'),
      press('[data-action="show-new"]'),
      `return root.querySelector('[part~="new"]');`,
    ],
  },
  'order menu': {needs: 'comments', steps: [READY, press('[data-action="order-menu"]'), MENU]},
  'View menu': {needs: 'comments', steps: [READY, press('[data-action="view-menu"]'), MENU]},
  closed: {needs: 'comments', answers: {read: close}, steps: [READY]},
  'no JavaScript': {needs: 'nothing', answers: {hasNoScript: true}, steps: []},
};

/** Enough comments for every state but `ready`, which shows all of them. */
const FEW = 24;

/** Opens a page in a state. */
export async function openInState(window: LookWindow, site: LookSite, path: string, name: string): Promise<void> {
  const state = STATES[name];
  if (!state) throw new Error(`there is no state “${name}”`);
  site.answers = name === 'ready' ? {} : {most: FEW, ...state.answers};
  await window.open(site.urlOf(path, hostOf(name)));
  for (const [index, step] of state.steps.entries())
    await eventually(
      async () =>
        (await window.run(`
          const root = document.querySelector('comment-thread')?.shadowRoot;
          return Boolean(root && (() => {${step}})());`)) || null,
      `step ${index + 1} of the state “${name}” of ${path} is done`,
    );
}

// Threads with other hosts do not share drafts.
let hosts = 0;
const hostOf = (name: string): string => `${name.replaceAll(/[^a-z\d]+/gi, '-').toLowerCase()}-${hosts++}`;
