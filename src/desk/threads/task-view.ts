// The forms below a thread: a new address, a merge, and the question before it.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import type {ModeratedThread} from '../../wire/moderation/moderation.js';
import {call, withValue} from '../parts/listeners.js';
import {nameOf, sizeOf, type ThreadTask} from './thread-changes.js';

/** What the forms do. */
export interface TaskActions {
  /** The word of the button that closes a form. */
  readonly cancelWord: string;
  readonly type: (text: string) => void;
  readonly submit: (event: Event) => void;
  readonly choose: (target: ModeratedThread) => void;
  readonly cancel: () => void;
}

/** The form of a task; nothing for a task without one. */
export function taskView(
  task: ThreadTask,
  words: ThreadsStrings,
  actions: TaskActions,
): TemplateResult | typeof nothing {
  if (task.is === 'toggle' || task.is === 'adopt') return whyView(task.why);
  if (task.is === 'rename')
    return formView(
      task,
      task.address,
      words.newAddress,
      words.renameHint(sizeOf(task.thread)),
      words.doRename,
      actions,
    );
  if (task.target !== null) return questionView(task.thread, task.target, task, words, actions);
  return html`${formView(task, task.search, words.mergeInto, words.mergeHint, words.findTarget, actions)}
  ${foundView(task.found, words, actions)}`;
}

function formView(
  {is, isSaving, why}: ThreadTask,
  value: string,
  label: string,
  hint: string,
  button: string,
  actions: TaskActions,
): TemplateResult {
  return html`<form class="task" novalidate @submit=${actions.submit}>
    <label for="thread-${is}">${label}</label>
    <p class="hint" id="thread-${is}-hint">${hint}</p>
    <input
      id="thread-${is}"
      dir="auto"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-describedby="thread-${is}-hint"
      aria-invalid=${why ? 'true' : nothing}
      .value=${live(value)}
      @input=${withValue(actions.type)}
    />
    ${whyView(why)}
    <div class="actions">
      <button type="submit" class="primary" aria-disabled=${isSaving ? 'true' : nothing}>${button}</button>
      <button type="button" @click=${actions.cancel}>${actions.cancelWord}</button>
    </div>
  </form>`;
}

function foundView(
  found: readonly ModeratedThread[] | null,
  words: ThreadsStrings,
  {choose}: TaskActions,
): TemplateResult | typeof nothing {
  if (found === null || found.length === 0) return nothing;
  return html`<p>${words.tooMany}</p>
    <ul class="choices">
      ${found.map(
        (thread) =>
          html`<li>
            <button type="button" @click=${call(choose, thread)}>
              <b dir="auto">${nameOf(thread)}</b> <small><bdi>${thread.key}</bdi></small>
            </button>
          </li>`,
      )}
    </ul>`;
}

function questionView(
  from: ModeratedThread,
  to: ModeratedThread,
  {isSaving, why}: ThreadTask,
  words: ThreadsStrings,
  actions: TaskActions,
): TemplateResult {
  return html`<form class="task question" role="group" aria-labelledby="merge-question" @submit=${actions.submit}>
    <h3 id="merge-question" tabindex="-1" dir="auto">${words.question(nameOf(from), nameOf(to))}</h3>
    <p class="muted"><bdi>${from.key}</bdi> <span class="arrow" aria-hidden="true">→</span> <bdi>${to.key}</bdi></p>
    <p>${words.moves(sizeOf(from))} ${words.goes(nameOf(from))}</p>
    ${whyView(why)}
    <div class="actions">
      <button type="submit" class="primary" aria-disabled=${isSaving ? 'true' : nothing}>${words.doMerge}</button>
      <button type="button" @click=${actions.cancel}>${actions.cancelWord}</button>
    </div>
  </form>`;
}

const whyView = (why: string): TemplateResult | typeof nothing =>
  why ? html`<p class="failure" role="alert">${why}</p>` : nothing;
