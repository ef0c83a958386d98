// The blocked writers, and the form that blocks another one.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import {BLOCK_KINDS, type Block} from '../../wire/moderation/rules.js';
import {call, withValue} from '../parts/listeners.js';
import {type BlockForm, ENDS} from './block-form.js';

/** What the list of blocks shows, and what it does. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly form: BlockForm;
  /** A sentence about the value or the day of the form; empty if nothing is wrong. */
  readonly wrongValue: string;
  readonly wrongDay: string;
  readonly isSaving: boolean;
  readonly change: (part: Partial<BlockForm>) => void;
  readonly add: (event: Event) => void;
  readonly remove: (block: Block) => void;
}

export const blocksView = (data: Blocks, words: RulesStrings, dates: DateFormat): TemplateResult =>
  html`${
    data.blocks.length === 0
      ? nothing
      : html`<ul class="blocks" aria-label=${words.blocks}>
        ${data.blocks.map((block) => blockView(block, data, words, dates))}
      </ul>`
  }
  ${formView(data, words)}`;

const blockView = (block: Block, data: Blocks, words: RulesStrings, dates: DateFormat): TemplateResult =>
  html`<li>
    <div>
      <p>
        <span class="kind">${words.kinds[block.kind]}</span> <b><bdi>${block.comment === null ? block.value : words.hidden}</bdi></b>
      </p>
      ${block.note ? html`<p dir="auto">${block.note}</p>` : nothing}
      <p class="muted">
        ${block.endsAt === null ? words.noEnd : words.until(dates.exact(block.endsAt))} ·
        ${words.blockedBy(block.by, dates.relative(block.createdAt))}
      </p>
    </div>
    <button
      type="button"
      aria-label=${words.of(words.unblock, block.value || words.kinds[block.kind])}
      aria-disabled=${data.isSaving ? 'true' : nothing}
      @click=${call(data.remove, block)}
    >
      ${words.unblock}
    </button>
  </li>`;

const formView = (data: Blocks, words: RulesStrings): TemplateResult =>
  html`<form class="block-form" novalidate aria-label=${words.block} @submit=${data.add}>
    <div class="pairs">
      ${kindView(data, words)} ${valueView(data, words)} ${endView(data, words)}
      ${data.form.end === 'date' ? dayView(data, words) : nothing} ${noteView(data, words)}
    </div>
    ${errorView('block-value-error', data.wrongValue)} ${errorView('block-day-error', data.wrongDay)}
    <button type="submit" class="primary" aria-disabled=${data.isSaving ? 'true' : nothing}>${words.block}</button>
  </form>`;

const errorView = (id: string, sentence: string): TemplateResult | typeof nothing =>
  sentence ? html`<p class="failure" id=${id} role="alert">${sentence}</p>` : nothing;

function kindView({form, change}: Blocks, words: RulesStrings): TemplateResult {
  const setKind = (value: string): void => change({kind: oneOf(BLOCK_KINDS, value)});
  return html`<label>
    ${words.kind}
    <select name="kind" @change=${withValue(setKind)}>
      ${BLOCK_KINDS.map((kind) => html`<option value=${kind} .selected=${kind === form.kind}>${words.kinds[kind]}</option>`)}
    </select>
  </label>`;
}

function valueView({form, wrongValue, change}: Blocks, words: RulesStrings): TemplateResult {
  const setValue = (value: string): void => change({value});
  return html`<label class="wide">
    ${words.value}
    <input
      name="value"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength="200"
      dir="auto"
      aria-invalid=${wrongValue ? 'true' : nothing}
      aria-describedby=${wrongValue ? 'block-value-error' : nothing}
      .value=${live(form.value)}
      @input=${withValue(setValue)}
    />
    <small class="hint"><bdi>${words.examplesOf[form.kind]}</bdi></small>
  </label>`;
}

function endView({form, change}: Blocks, words: RulesStrings): TemplateResult {
  const setEnd = (value: string): void => change({end: oneOf(ENDS, value)});
  return html`<label>
    ${words.end}
    <select name="end" @change=${withValue(setEnd)}>
      ${ENDS.map((end) => html`<option value=${end} .selected=${end === form.end}>${words.ends[end]}</option>`)}
    </select>
  </label>`;
}

function dayView({form, wrongDay, change}: Blocks, words: RulesStrings): TemplateResult {
  const setDay = (lastDay: string): void => change({lastDay});
  return html`<label>
    ${words.lastDay}
    <input
      type="date"
      name="day"
      aria-invalid=${wrongDay ? 'true' : nothing}
      aria-describedby=${wrongDay ? 'block-day-error' : nothing}
      .value=${live(form.lastDay)}
      @input=${withValue(setDay)}
    />
  </label>`;
}

function noteView({form, change}: Blocks, words: RulesStrings): TemplateResult {
  const setNote = (note: string): void => change({note});
  return html`<label class="wide">
    ${words.note}
    <input
      name="note"
      autocomplete="off"
      maxlength="300"
      dir="auto"
      .value=${live(form.note)}
      @input=${withValue(setNote)}
    />
    <small class="hint">${words.noteHint}</small>
  </label>`;
}

const oneOf = <T extends string>(values: readonly [T, ...T[]], value: string): T =>
  values.find((each) => each === value) ?? values[0];
