// The blocked writers, and the form that blocks another one.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import {BLOCK_KINDS, type Block} from '../../wire/moderation/moderation.js';
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
        <span class="kind">${words.kinds[block.kind]}</span> <b><bdi>${block.value}</bdi></b>
      </p>
      ${block.note ? html`<p dir="auto">${block.note}</p>` : nothing}
      <p class="muted">
        ${block.endsAt === null ? words.noEnd : words.until(dates.exact(block.endsAt))} ·
        ${words.blockedBy(block.by, dates.relative(block.createdAt))}
      </p>
    </div>
    <button
      type="button"
      aria-label=${words.of(words.unblock, block.value)}
      aria-disabled=${data.isSaving ? 'true' : nothing}
      @click=${() => data.remove(block)}
    >
      ${words.unblock}
    </button>
  </li>`;

const formView = (data: Blocks, words: RulesStrings): TemplateResult =>
  html`<form class="block-form" novalidate aria-label=${words.block} @submit=${data.add}>
    <div class="pairs">
      <label>
        ${words.kind}
        <select @change=${(event: Event) => data.change({kind: chosen(BLOCK_KINDS, event)})}>
          ${BLOCK_KINDS.map(
            (kind) => html`<option value=${kind} .selected=${kind === data.form.kind}>${words.kinds[kind]}</option>`,
          )}
        </select>
      </label>
      <label class="wide">
        ${words.value}
        <input
          name="value"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          maxlength="200"
          dir="auto"
          placeholder=${words.examplesOf[data.form.kind]}
          aria-invalid=${data.wrongValue ? 'true' : nothing}
          aria-describedby=${data.wrongValue ? 'block-value-error' : nothing}
          .value=${live(data.form.value)}
          @input=${(event: Event) => data.change({value: textOf(event)})}
        />
      </label>
      <label>
        ${words.end}
        <select @change=${(event: Event) => data.change({end: chosen(ENDS, event)})}>
          ${ENDS.map((end) => html`<option value=${end} .selected=${end === data.form.end}>${words.ends[end]}</option>`)}
        </select>
      </label>
      ${data.form.end === 'date' ? dayView(data, words) : nothing}
      <label class="wide">
        ${words.note} <span class="hint">${words.noteHint}</span>
        <input
          name="note"
          autocomplete="off"
          maxlength="300"
          dir="auto"
          .value=${live(data.form.note)}
          @input=${(event: Event) => data.change({note: textOf(event)})}
        />
      </label>
    </div>
    ${data.wrongValue ? html`<p class="failure" id="block-value-error" role="alert">${data.wrongValue}</p>` : nothing}
    ${data.wrongDay ? html`<p class="failure" id="block-day-error" role="alert">${data.wrongDay}</p>` : nothing}
    <button type="submit" class="primary" aria-disabled=${data.isSaving ? 'true' : nothing}>${words.block}</button>
  </form>`;

const dayView = (data: Blocks, words: RulesStrings): TemplateResult =>
  html`<label>
    ${words.lastDay}
    <input
      type="date"
      name="day"
      aria-invalid=${data.wrongDay ? 'true' : nothing}
      aria-describedby=${data.wrongDay ? 'block-day-error' : nothing}
      .value=${live(data.form.lastDay)}
      @input=${(event: Event) => data.change({lastDay: textOf(event)})}
    />
  </label>`;

const textOf = ({target}: Event): string => (target instanceof HTMLInputElement ? target.value : '');

function chosen<T extends string>(values: readonly [T, ...T[]], {target}: Event): T {
  const value = target instanceof HTMLSelectElement ? target.value : '';
  return values.find((each) => each === value) ?? values[0];
}
