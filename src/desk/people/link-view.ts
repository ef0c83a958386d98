// A link that makes a passkey, to copy.

import {html, type TemplateResult} from 'lit';
import type {PeopleStrings} from '../../strings/desk/people/people-strings.js';

/** A link, and what it is for. */
export interface LinkToCopy {
  readonly title: string;
  readonly link: string;
  /** The end of the link as date and time. */
  readonly end: string;
  /** What became of the last press of Copy; empty before. */
  readonly result: string;
}

/** @param copied Called with the result of a press of Copy, as a sentence. */
export function linkView(
  {title, link, end, result}: LinkToCopy,
  words: PeopleStrings,
  copied: (result: string) => void,
): TemplateResult {
  const copy = ({currentTarget}: Event): void => {
    const field = currentTarget instanceof Element ? currentTarget.parentElement?.querySelector('input') : null;
    void copyText(link, field ?? null).then((isCopied) => copied(isCopied ? words.copied : words.cannotCopy));
  };
  return html`<div class="notice link" role="group" aria-label=${title}>
    <h4 tabindex="-1"><bdi>${title}</bdi></h4>
    <div class="line">
      <input readonly dir="ltr" aria-label=${words.link} .value=${link} @focus=${selectAll} />
      <button type="button" class="primary" @click=${copy}>${words.copy}</button>
    </div>
    <p class="hint">${result || words.linkHint(end)}</p>
  </div>`;
}

const selectAll = ({target}: Event): void => {
  if (target instanceof HTMLInputElement) target.select();
};

// Without a secure context there is no clipboard: then the field is selected, for the keyboard.
async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
