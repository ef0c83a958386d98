// What two owners changed at the same time, side by side.

import {html, nothing, type TemplateResult} from 'lit';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import {call} from '../parts/listeners.js';
import {isNumberRule, type RuleName, type RulesText} from './rules-text.js';

/** The rules that both changed. `keep` and `take` settle one of them. */
export interface Conflict {
  readonly names: readonly RuleName[];
  /** A sentence of the server; may be empty. */
  readonly detail: string;
  readonly mine: RulesText;
  readonly theirs: RulesText;
  readonly keep: (name: RuleName) => void;
  readonly take: (name: RuleName) => void;
}

/** Both values of each rule, with the choice. */
export const conflictView = (
  {names, detail, mine, theirs, keep, take}: Conflict,
  words: RulesStrings,
): TemplateResult => html`<section class="conflict notice" aria-labelledby="rules-conflict">
  <h2 id="rules-conflict" tabindex="-1">${words.conflict}</h2>
  ${detail ? html`<p class="muted"><bdi>${detail}</bdi></p>` : nothing}
  <p>${words.conflictHint}</p>
  ${names.map(
    (name) =>
      html`<div class="pair" role="group" aria-label=${words[name]}>
        <h3>${words[name]}</h3>
        <dl>
          <div>
            <dt>${words.yours}</dt>
            <dd>${valueView(name, mine[name], words)}</dd>
          </div>
          <div>
            <dt>${words.theirs}</dt>
            <dd>${valueView(name, theirs[name], words)}</dd>
          </div>
        </dl>
        <div class="actions">
          <button type="button" aria-label=${words.of(words.keepYours, words[name])} @click=${call(keep, name)}>
            ${words.keepYours}
          </button>
          <button type="button" aria-label=${words.of(words.useTheirs, words[name])} @click=${call(take, name)}>
            ${words.useTheirs}
          </button>
        </div>
      </div>`,
  )}
</section>`;

function valueView(name: RuleName, value: string, words: RulesStrings): TemplateResult | string {
  if (value.trim() === '') return words.nothingThere;
  const option = Object.entries(words.waitingOptions).find(([key]) => name === 'waiting' && key === value);
  return option ? option[1] : isNumberRule(name) ? value : html`<pre dir="auto">${value}</pre>`;
}
