// The list of threads.

import {html, nothing, type TemplateResult} from 'lit';
import {toWebUrl} from '../../core/url.js';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import type {ModeratedThread, Tab} from '../../wire/moderation/moderation.js';
import {call} from '../parts/listeners.js';
import {nameOf, type ClaimedPage, type ThreadTask} from './thread-changes.js';

/** What a row shows, and what its buttons do. */
export interface ThreadRow {
  readonly words: ThreadsStrings;
  readonly dates: DateFormat;
  readonly number: (count: number) => string;
  /** What is being done with a thread; null without. */
  readonly task: ThreadTask | null;
  /** The form or the question of the task. */
  readonly taskView: (task: ThreadTask) => TemplateResult | typeof nothing;
  /** The address of the comments of a thread in the desk. */
  readonly linkTo: (tab: Tab, key: string) => string;
  readonly toggle: (thread: ModeratedThread) => void;
  readonly rename: (thread: ModeratedThread) => void;
  readonly merge: (thread: ModeratedThread) => void;
  readonly adopt: (claimed: ClaimedPage) => void;
}

/** One thread, with its figures and buttons. */
export function threadView(thread: ModeratedThread, row: ThreadRow): TemplateResult {
  const {words} = row;
  const task = row.task?.thread.key === thread.key ? row.task : null;
  const page = toWebUrl(thread.url);
  const name = html`<bdi>${nameOf(thread)}</bdi>`;
  return html`<li class="card" data-key=${thread.key}>
    <h2 tabindex="-1">${page === null ? name : html`<a href=${page} rel="noopener">${name}</a>`}</h2>
    <p class="muted address"><bdi>${thread.key}</bdi></p>
    ${thread.isForeign ? html`<p class="warning">${words.foreign}</p>` : nothing} ${claimsView(thread, row)}
    <p class="counts">
      ${countView('published', words.published, thread, row)} ${countView('waiting', words.waiting, thread, row)}
      ${countView('rejected', words.rejected, thread, row)}
      ${
        thread.lastAt === null
          ? nothing
          : html`<time class="muted" datetime=${thread.lastAt} title=${row.dates.exact(thread.lastAt)}
            >${words.lastAt(row.dates.relative(thread.lastAt))}</time
          >`
      }
      ${thread.closed ? html`<span class="badge">${words.closed}</span>` : nothing}
    </p>
    <div class="actions">
      ${buttonView(thread.closed ? words.open : words.close, 'toggle', thread, row, task)}
      ${buttonView(words.rename, 'rename', thread, row, task)} ${buttonView(words.merge, 'merge', thread, row, task)}
    </div>
    ${task === null ? nothing : row.taskView(task)}
  </li>`;
}

/** What requests said of the page that the thread does not say. */
function claimsView(thread: ModeratedThread, {words, task, adopt}: ThreadRow): TemplateResult | typeof nothing {
  const {claims} = thread;
  if (claims.length === 0) return nothing;
  return html`<p class="warning">${words.claims}</p>
    <ul class="claims">
      ${claims.map(
        (claim) =>
          html`<li>
            <bdi>${claim.title}</bdi> <span class="muted address"><bdi>${claim.url}</bdi></span>
            (${words.claim(claim.requests)})
            <button
              type="button"
              aria-label=${words.of(words.adopt, claim.title || claim.url)}
              aria-disabled=${task?.isSaving ? 'true' : nothing}
              @click=${call(adopt, {thread, claim})}
            >
              ${words.adopt}
            </button>
          </li>`,
      )}
    </ul>`;
}

function countView(
  tab: 'published' | 'waiting' | 'rejected',
  word: (count: string) => string,
  {counts, key}: ModeratedThread,
  {linkTo, number}: ThreadRow,
): TemplateResult | typeof nothing {
  const count = counts[tab];
  if (count === 0 && tab !== 'published') return nothing;
  return html`<a class=${tab} href=${linkTo(tab, key)}>${word(number(count))}</a>`;
}

function buttonView(
  label: string,
  is: Exclude<ThreadTask['is'], 'adopt'>,
  thread: ModeratedThread,
  row: ThreadRow,
  task: ThreadTask | null,
): TemplateResult {
  const opens = is === 'toggle' ? nothing : task?.is === is;
  return html`<button
    type="button"
    data-task=${is}
    aria-label=${row.words.of(label, nameOf(thread))}
    aria-expanded=${opens}
    aria-disabled=${task?.isSaving ? 'true' : nothing}
    @click=${call(row[is], thread)}
  >
    ${label}
  </button>`;
}
