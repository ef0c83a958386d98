// What rules would have done with the last comments.

import {html, nothing, type TemplateResult} from 'lit';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import type {RulesTrial} from '../../wire/moderation/moderation.js';

/** The result of "Try it", with examples. @param linkTo Returns the address of a comment in the desk. */
export const trialView = (
  {tried, held, examples}: RulesTrial,
  words: RulesStrings,
  linkTo: (id: string) => string,
): TemplateResult => html`<div class="trial notice">
  <p tabindex="-1" class="result"><strong>${words.trial(held, tried)}</strong></p>
  ${
    examples.length === 0
      ? nothing
      : html`<p>${words.examples(examples.length)}</p>
        <ul>
          ${examples.map(
            ({id, name, excerpt, heldBecause}) =>
              html`<li>
                <b dir="auto">${name}</b>
                <a dir="auto" href=${linkTo(id)}>${excerpt}</a>
                <p class="why">${heldBecause}</p>
              </li>`,
          )}
        </ul>`
  }
</div>`;
