// The form of the rules.

import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import {WAITING_RULES, type RulesState} from '../../wire/moderation/rules.js';
import {call, withValue} from '../parts/listeners.js';
import {type NumberRule, type RuleName, RANGES, type RulesText} from './rules-text.js';

/** What the form shows, and what it does. */
export interface RulesForm {
  readonly text: RulesText;
  readonly fixed: RulesState['fixed'];
  /** The rules that are no valid value. */
  readonly wrong: readonly RuleName[];
  /** False for everybody but owners. */
  readonly canChange: boolean;
  readonly write: (name: RuleName, value: string) => void;
}

/** The fields, each with its explanation. */
export const rulesFormView = (form: RulesForm, words: RulesStrings): TemplateResult => html`
  <fieldset class="field">
    <legend>${words.waiting}</legend>
    ${WAITING_RULES.map((value) => choiceView(value, form, words))} ${fixedView('waiting', form, words)}
  </fieldset>
  ${areaView('words', form, words)} ${areaView('reservedNames', form, words)}
  ${numberView('closeAfterDays', form, words)} ${numberView('flagsToList', form, words)}
  ${numberView('flagsToHide', form, words)}
`;

const isLocked = (name: RuleName, {fixed, canChange}: RulesForm): boolean => !canChange || fixed[name] !== undefined;

const fixedView = (name: RuleName, {fixed}: RulesForm, words: RulesStrings): TemplateResult | typeof nothing => {
  const flag = fixed[name];
  return flag === undefined
    ? nothing
    : html`<p class="fixed" id="rule-${name}-fixed">${words.fixed(`\u2066${flag}\u2069`)}</p>`;
};

function choiceView(value: (typeof WAITING_RULES)[number], form: RulesForm, words: RulesStrings): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="waiting"
      value=${value}
      aria-describedby=${form.fixed.waiting === undefined ? nothing : 'rule-waiting-fixed'}
      .checked=${live(form.text.waiting === value)}
      ?disabled=${isLocked('waiting', form)}
      @change=${call(form.write, 'waiting', value)}
    />
    ${words.waitingOptions[value]}
  </label>`;
}

const areaView = (name: 'words' | 'reservedNames', form: RulesForm, words: RulesStrings): TemplateResult =>
  html`<div class="field">
    <label for="rule-${name}">${words[name]}</label>
    <p class="hint" id="rule-${name}-hint">${words[`${name}Hint`]}</p>
    <textarea
      id="rule-${name}"
      dir="auto"
      rows="5"
      spellcheck="false"
      autocapitalize="off"
      aria-describedby=${describedBy(name, form)}
      .value=${live(form.text[name])}
      ?readonly=${isLocked(name, form)}
      @input=${writing(name, form)}
    ></textarea>
    ${fixedView(name, form, words)}
  </div>`;

function numberView(name: NumberRule, form: RulesForm, words: RulesStrings): TemplateResult {
  const [least, most] = RANGES[name];
  const isWrong = form.wrong.includes(name);
  return html`<div class="field">
    <label for="rule-${name}">${words[name]}</label>
    <div class="amount">
      <input
        id="rule-${name}"
        inputmode="numeric"
        autocomplete="off"
        size="5"
        aria-describedby=${describedBy(name, form)}
        aria-invalid=${isWrong ? 'true' : nothing}
        .value=${live(form.text[name])}
        ?readonly=${isLocked(name, form)}
        @input=${writing(name, form)}
      />
      <span class="hint" id="rule-${name}-hint">${words[`${name}Hint`]}</span>
    </div>
    ${isWrong ? html`<p class="failure" id="rule-${name}-error" role="alert">${words.aWholeNumber(least, most)}</p>` : nothing}
    ${fixedView(name, form, words)}
  </div>`;
}

function describedBy(name: RuleName, {fixed, wrong}: RulesForm): string {
  const ids = [`rule-${name}-hint`];
  if (wrong.includes(name)) ids.push(`rule-${name}-error`);
  if (fixed[name] !== undefined) ids.push(`rule-${name}-fixed`);
  return ids.join(' ');
}

const writing = (name: RuleName, {write}: RulesForm): ((event: Event) => void) =>
  withValue((value) => write(name, value));
