import {css} from 'lit';
import {bodyStyles} from '../styles/body.js';

/** Styles of the form. It shares the thread's tokens and, for the preview, the styles of comment bodies. */
export const composerStyles = css`
  ${bodyStyles}
  :host {
    display: block;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_size);
    container-type: inline-size;
    /* The distance of small text to the edge of the box, the same as that of the text field. */
    --_inset: calc(0.8em / 0.8125);
    --_faint: color-mix(in srgb, var(--_line) 65%, transparent);
  }
  /* One box: the text, its tools, the guest's fields and the buttons are separated by hairlines. */
  form {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  form:focus-within {
    border-color: var(--_accent);
  }
  p {
    margin: 0;
  }
  [part='composer-label'] {
    display: block;
    padding: 0.5em var(--_inset) 0;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  textarea,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0.25em 0.8em 0.5em;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    min-block-size: 6em;
    max-block-size: 60vh;
    field-sizing: content;
    resize: vertical;
  }
  .text[inert] {
    /* Firefox drops the undo history when the box is recreated, for example by another position. */
    block-size: 0;
    visibility: hidden;
  }
  .below,
  [part='composer-toolbar'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
  }
  .below {
    justify-content: space-between;
    padding-inline: 0.4em;
    border-block-start: 1px solid var(--_faint);
  }
  [part='composer-tool'] {
    min-block-size: 2.2em;
    padding-inline: 0.5em;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  [data-markup='bold'] {
    font-weight: 700;
  }
  [data-markup='italic'] {
    font-style: italic;
  }
  [data-markup='link'] {
    text-decoration: underline;
  }
  [data-markup='code'] {
    font-family: ui-monospace, monospace;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  /* The border of the box shows it, with the caret. */
  textarea:focus-visible {
    outline-width: 0;
  }
  [aria-invalid='true'] {
    box-shadow: inset 0 0 0 1px var(--_danger);
  }
  [part='composer-hint'],
  [part='composer-counter'],
  [part='composer-error'] {
    padding: 0 var(--_inset) 0.5em;
    color: var(--_muted);
    font-size: 0.8125em;
  }
  /* The signs of Markdown stay with their examples. */
  #hint {
    word-break: keep-all;
  }
  [part='composer-error'],
  .over {
    color: var(--_danger);
  }
  [part='composer-fields'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    overflow: hidden;
  }
  /* The lines between the fields. Those at the edges are outside, whatever the number of columns. */
  .field {
    margin: 0 0 -1px -1px;
    border: solid var(--_faint);
    border-width: 1px 0 1px 1px;
  }
  .trap {
    position: absolute;
    inset-block-start: -200vh;
    inline-size: 1px;
    clip-path: inset(50%);
  }
  [part='composer-preview'] {
    min-block-size: 6em;
    padding: 0.25em 0.8em 0;
    overflow-wrap: anywhere;
  }
  [part='composer-preview'] p:not([dir]) {
    unicode-bidi: plaintext;
  }
  [part='composer-preview'] > * {
    margin-block: 0 0.7em;
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='composer-actions'],
  .sign-in {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 1em;
    padding: 0.5em 0.8em;
    border-block-start: 1px solid var(--_faint);
  }
  .sign-in {
    grid-column: 1 / -1;
  }
  .sign-in p {
    padding: 0;
  }
  button {
    min-block-size: 2.2em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_muted);
    font: inherit;
    font-size: 0.875em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  button:hover {
    color: var(--_accent);
  }
  [part='composer-sign-in'] {
    padding-inline: 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  [part='composer-send'] {
    max-inline-size: 100%;
    padding-inline: 1.1em;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: color-mix(in srgb, var(--_accent) 16%, transparent);
    color: inherit;
    font-weight: 600;
  }
  [part='composer-send']:hover {
    background: color-mix(in srgb, var(--_accent) 26%, transparent);
    color: inherit;
  }
  [part='composer-send']:focus-visible {
    outline-offset: 1px;
  }
  [part='composer-toggle'][aria-pressed='true'] {
    text-decoration: underline;
  }
  [part='composer-forget'] {
    margin-inline-start: auto;
  }
  @container (max-width: 22em) {
    [part='composer-tool'] {
      padding-inline: 0.35em;
    }
    [part='composer-actions'] {
      gap: 0.3em 0.8em;
    }
    [part='composer-send'] {
      padding-inline: 0.8em;
    }
  }
`;
