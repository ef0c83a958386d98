// Templates for moderators: the foot of the thread, and the note at a comment that waits.

import {html, nothing, type TemplateResult} from 'lit';
import type {ModeratingStrings} from '../../strings/moderating-strings.js';

/** What the foot of the thread shows. `link`: the address of the window, if the browser has blocked it. */
export type Foot =
  | {readonly is: 'out'}
  | {readonly is: 'asking'; readonly link: string | null}
  | {readonly is: 'in'; readonly name: string};

export interface FootData {
  readonly foot: Foot;
  readonly words: ModeratingStrings;
  /** What happened last. */
  readonly notice: string;
  readonly ask: () => void;
  readonly stop: () => void;
  /** Takes the last decision back; null if there is none. */
  readonly undo: (() => void) | null;
}

export function footView(data: FootData): TemplateResult {
  const {foot, notice, words, undo} = data;
  return html`${notice ? html`<p>${notice} ${undo ? actionView(words.undoDecision, undo) : nothing}</p>` : nothing}
  ${foot.is === 'in' ? inView(foot.name, data) : outView(foot, data)}`;
}

const inView = (name: string, {words, stop}: FootData): TemplateResult =>
  html`<p>${words.moderatingAs(name)} ${actionView(words.stopModerating, stop)}</p>`;

function outView(foot: Exclude<Foot, {is: 'in'}>, {words, ask}: FootData): TemplateResult {
  return html`${foot.is === 'asking' ? askingView(foot.link, words) : nothing}
    <button part="moderate" type="button" @click=${ask}>${words.moderate}</button>`;
}

const askingView = (link: string | null, words: ModeratingStrings): TemplateResult =>
  link === null
    ? html`<p>${words.allowInWindow}</p>`
    : html`<p>
        ${words.windowBlocked} <a part="action" href=${link} target="_blank" rel="opener">${words.openWindow}</a>
      </p>`;

/** The note at a comment that waits, with the two most frequent decisions. */
export const heldView = (
  why: string,
  words: ModeratingStrings,
  decide: (action: 'approve' | 'reject') => void,
): TemplateResult =>
  html`<span>${words.heldHere(why && isolate(why))}</span> ${actionView(words.approve, () => decide('approve'))}
    ${actionView(words.turnDown, () => decide('reject'))}`;

/** Keeps the direction of a sentence that the server wrote in another language. */
const isolate = (sentence: string): string => `\u2068${sentence}\u2069`;

const actionView = (label: string, run: () => void): TemplateResult =>
  html`<button part="action" type="button" @click=${run}>${label}</button>`;
