// What the site has learned from its moderators' decisions: how much, which words, whether it is used.

import {html, nothing, type TemplateResult} from 'lit';
import type {SiteStrings} from '../../strings/desk/site/site-strings.js';
import type {LearnedWordCounts, LearningAnswer} from '../../wire/moderation/learning.js';
import type {SiteFormat} from './site-format.js';

/** What owners can do. Null for moderators. */
export interface LearningCommands {
  readonly toggle: () => void;
  readonly forget: () => void;
}

/** The section. */
export const learningView = (
  {isOn, spam, ham, needed, spamWords, hamWords}: LearningAnswer,
  words: SiteStrings['learning'],
  format: SiteFormat,
  commands: LearningCommands | null,
): TemplateResult => html`<section aria-labelledby="site-learning">
  <h2 id="site-learning">${words.title}</h2>
  <p>${isOn ? (Math.min(spam, ham) < needed ? words.begins(format.number(needed)) : words.on) : words.off}</p>
  <dl class="facts">
    ${factView(words.spam, format.number(spam))} ${factView(words.ham, format.number(ham))}
  </dl>
  ${wordsView(words.spamWords, spamWords)} ${wordsView(words.hamWords, hamWords)}
  ${
    commands
      ? html`<div class="actions">
        <button type="button" @click=${commands.toggle}>${isOn ? words.switchOff : words.switchOn}</button>
        ${
          spam + ham > 0
            ? html`<button type="button" class="bad" @click=${commands.forget}>${words.forget}</button>`
            : nothing
        }
      </div>`
      : nothing
  }
</section>`;

const factView = (name: string, value: string): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const wordsView = (title: string, list: readonly LearnedWordCounts[]): TemplateResult | typeof nothing =>
  list.length === 0
    ? nothing
    : html`<h3>${title}</h3>
      <ul class="learned">
        ${list.map(({word, spam, ham}) => html`<li><bdi>${word}</bdi> <span class="muted">${spam} : ${ham}</span></li>`)}
      </ul>`;
