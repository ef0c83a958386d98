// The forms below a row: edit, reply, block. What is typed is kept until it is sent, also when the form is closed.

import {html, nothing, type TemplateResult} from 'lit';
import type {BlockStrings, DeskStrings} from '../../strings/desk/desk-strings.js';
import type {ModeratedComment} from '../../wire/moderation/moderation.js';
import {BLOCK_KINDS, type Block} from '../../wire/moderation/rules.js';
import type {NewBlock} from '../base/desk-client.js';
import {nameOf} from './row-view.js';

export type PanelKind = 'edit' | 'reply' | 'block';

/** An open form. */
export interface Panel {
  readonly kind: PanelKind;
  readonly isBusy: boolean;
  /** Why it could not be sent. */
  readonly failure: string;
}

/** What was typed into the forms of a comment, by the name of the field. */
export type Typed = ReadonlyMap<string, string>;

export function panelView(panel: Panel, comment: ModeratedComment, typed: Typed, strings: DeskStrings): TemplateResult {
  const fields = FIELDS[panel.kind](comment, typed, strings);
  return html`<form class="panel" data-panel=${panel.kind}>
    ${fields} ${panel.failure === '' ? nothing : html`<p class="failure" role="alert" dir="auto">${panel.failure}</p>`}
    <div class="actions">
      <button type="submit" class="primary" ?disabled=${panel.isBusy}>${sendLabel(panel.kind, comment, strings)}</button>
      <button type="button" class="plain" data-action="cancel">${strings.cancel}</button>
    </div>
  </form>`;
}

type Fields = (comment: ModeratedComment, typed: Typed, strings: DeskStrings) => TemplateResult;

const FIELDS: Readonly<Record<PanelKind, Fields>> = {
  edit: ({source}, typed, {queue}) =>
    html`<label
        >${queue.source}
        <textarea name="source" dir="auto" rows="5" required .value=${typed.get('source') ?? source}></textarea>
      </label>
      <label
        >${queue.editNote}
        <input name="note" dir="auto" maxlength="300" autocomplete="off" .value=${typed.get('note') ?? ''} />
      </label>`,

  reply: (comment, typed, {queue}) =>
    html`<label
      >${queue.replyLabel(nameOf(comment, queue))}
      <textarea name="reply" dir="auto" rows="5" required .value=${typed.get('reply') ?? ''}></textarea>
    </label>`,

  block: (comment, typed, {queue}) => {
    const words = queue.block;
    const values = blockValues(comment, words);
    const [first] = values.keys();
    return html`<fieldset>
        <legend>${words.title(nameOf(comment, queue))}</legend>
        <p class="muted">${words.hint}</p>
        ${[...values].map(
          ([kind, value]) =>
            html`<label class="check"
              ><input type="radio" name="kind" value=${kind} .checked=${(typed.get('kind') ?? first) === kind} />
              <span>${words.kinds[kind]}: <b dir="auto">${value}</b></span></label
            >`,
        )}
      </fieldset>
      <label class="line"
        >${words.until}
        <select name="end">
          ${ENDS.map(([end]) => html`<option value=${end} ?selected=${(typed.get('end') ?? 'never') === end}>${words.ends[end]}</option>`)}
        </select>
      </label>
      <label
        >${words.note}
        <input name="blockNote" dir="auto" maxlength="300" autocomplete="off" .value=${typed.get('blockNote') ?? ''} />
      </label>`;
  },
}; // prettier-ignore

function sendLabel(kind: PanelKind, {status}: ModeratedComment, {queue}: DeskStrings): string {
  if (kind === 'reply') return status === 'held' ? queue.approveAndSend : queue.send;
  return kind === 'edit' ? queue.save : queue.actions.block;
}

/** How long a block lasts, in days. */
const ENDS = [
  ['never', null],
  ['day', 1],
  ['week', 7],
  ['month', 30],
] as const;

const DAY = 24 * 60 * 60 * 1000;

/** What of an author can be blocked. Nobody is shown which network they wrote from. */
export function blockValues(
  {comment, email, hasNetwork}: ModeratedComment,
  {hidden}: BlockStrings,
): ReadonlyMap<Block['kind'], string> {
  const {name, url} = comment.author;
  const found: Readonly<Record<Block['kind'], string>> = {
    name,
    email: email ?? '',
    domain: url === undefined ? '' : new URL(url).hostname,
    network: hasNetwork ? hidden : '',
    account: comment.author.verified ? name : '',
  };
  return new Map(BLOCK_KINDS.filter((kind) => found[kind] !== '').map((kind) => [kind, found[kind]]));
}

/** Reads the form; null if nothing is chosen. @param now Milliseconds since 1970. */
export function readBlock(
  form: FormData,
  comment: ModeratedComment,
  words: BlockStrings,
  now: number,
): NewBlock | null {
  const values = blockValues(comment, words);
  const kind = BLOCK_KINDS.find((each) => each === form.get('kind'));
  const value = kind && values.get(kind);
  if (!kind || !value) return null;
  const days = ENDS.find(([end]) => end === form.get('end'))?.[1] ?? null;
  const note = form.get('blockNote');
  return {
    kind,
    ...(kind === 'network' || kind === 'account' ? {comment: comment.id} : {value}),
    note: typeof note === 'string' ? note.trim() : '',
    endsAt: days === null ? null : new Date(now + days * DAY).toISOString(),
  };
}
