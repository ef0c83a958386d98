// What rules would have done with the last comments.

import {html, nothing, type TemplateResult} from 'lit';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import type {RulesTrial} from '../../wire/moderation/rules.js';

type Example = RulesTrial['examples'][number];

/** The words of an excerpt that a search needs to find its comment. More would find it no better. */
const MOST = 6;

/** Returns a search for a comment: its first words. The last word of an excerpt may be cut off. */
export function searchFor({excerpt, name}: Example): {readonly words: string; readonly author: string} {
  const found = excerpt.match(/[\p{L}\p{N}]+/gu) ?? [];
  const whole = found.length > 1 ? found.slice(0, -1) : found;
  return {words: whole.slice(0, MOST).join(' '), author: name};
}

/** The result of "Try it", with examples. @param linkTo Returns the address of a comment in the desk. @param heldBecause Translates. */
export const trialView = (
  {tried, held, examples}: RulesTrial,
  words: RulesStrings,
  linkTo: (example: Example) => string,
  heldBecause: (sentence: string) => string,
): TemplateResult => html`<div class="trial notice">
  <p tabindex="-1" class="result"><strong>${words.trial(held, tried)}</strong></p>
  ${
    examples.length === 0
      ? nothing
      : html`<p>${words.examples(examples.length)}</p>
        <ul>
          ${examples.map(
            (example) =>
              html`<li>
                <b><bdi>${example.name}</bdi></b>
                <a href=${linkTo(example)}><bdi>${example.excerpt}</bdi></a>
                <p class="why"><bdi>${heldBecause(example.heldBecause)}</bdi></p>
              </li>`,
          )}
        </ul>`
  }
</div>`;
