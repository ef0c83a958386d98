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
  }
  form {
    display: grid;
    gap: 0.5em;
    margin: 0;
  }
  p {
    margin: 0;
  }
  [part='composer-label'] {
    display: block;
    font-size: 0.875em;
    font-weight: 600;
  }
  .optional {
    color: var(--_muted);
    font-weight: 400;
  }
  textarea,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.55em 0.7em;
    border: 1px solid color-mix(in srgb, currentColor 50%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    min-block-size: 8em;
    max-block-size: 60vh;
    field-sizing: content;
    resize: vertical;
  }
  .text {
    display: grid;
    gap: 0.2em;
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
    /* Aligns the text of the buttons with the text of the form. */
    margin-inline-start: -0.25em;
  }
  [part='composer-tool'] {
    min-block-size: 2em;
    padding-inline: 0.3em;
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
    font-family: monospace;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  [part='composer-hint'],
  [part='composer-counter'] {
    color: var(--_muted);
    font-size: 0.8125em;
  }
  [part='composer-error'],
  .over {
    color: var(--_danger);
    font-size: 0.875em;
  }
  [part='composer-fields'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
  }
  .trap {
    position: absolute;
    inset-block-start: -200vh;
    inline-size: 1px;
    overflow: hidden;
  }
  [part='composer-preview'] {
    min-block-size: 8em;
    padding: 0.55em 0.7em;
    border: 1px dashed var(--_line);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }
  [part='composer-preview'] > * {
    margin-block: 0 0.7em;
  }
  [part='composer-preview'] > :last-child {
    margin-block-end: 0;
  }
  [part='link'] {
    color: var(--_accent);
  }
  [part='composer-actions'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.25em;
  }
  button {
    min-block-size: 2.4em;
    padding: 0 0.2em;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
  }
  [part='composer-send'] {
    padding-inline: 1.1em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    color: inherit;
    font-weight: 600;
  }
  [part='composer-send']:hover {
    background: color-mix(in srgb, var(--_accent) 24%, transparent);
    text-decoration: none;
  }
  [part='composer-toggle'][aria-pressed='true'] {
    text-decoration: underline;
  }
  [part='composer-forget'] {
    margin-inline-start: auto;
    color: var(--_muted);
    font-size: 0.875em;
  }
`;
