// The look that all views share: colours, buttons, fields.

import {css} from 'lit';

/** Colours and sizes of the desk. On the shell's host; the views inherit them. */
export const deskTokens = css`
  :host {
    color-scheme: light dark;
    --desk-page: #f6f5f2;
    --desk-card: #fff;
    --desk-ink: #23252b;
    --desk-muted: #5f636c;
    --desk-line: #dedcd6;
    --desk-edge: #8b8e96;
    --desk-accent: #2250c0;
    --desk-warn: #7d5100;
    --desk-good: #17693a;
    --desk-bad: #a8231b;
    --desk-words: 'Iowan Old Style', 'Palatino Linotype', Georgia, 'Noto Serif', serif;
    --desk-radius: 10px;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --desk-page: #14161a;
      --desk-card: #1c1f24;
      --desk-ink: #dfe2e7;
      --desk-muted: #a2a8b3;
      --desk-line: #33373f;
      --desk-edge: #747b87;
      --desk-accent: #94b4ff;
      --desk-warn: #e4b754;
      --desk-good: #78d598;
      --desk-bad: #ff968c;
    }
  }
`;

/** Buttons, fields, links and headings of a view. */
export const deskControls = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    color: var(--desk-ink);
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    font-size: inherit;
  }
  fieldset {
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  [hidden] {
    display: none !important;
  }
  a {
    color: var(--desk-accent);
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: 2rem;
    padding: 0.2rem 0.75rem;
    border: 1px solid var(--desk-edge);
    border-radius: 7px;
    background: none;
    font-size: 0.875rem;
    line-height: 1.3;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:enabled {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  button:disabled {
    opacity: 0.6;
    cursor: default;
  }
  button.primary {
    border-color: var(--desk-accent);
    background: var(--desk-accent);
    color: var(--desk-card);
    font-weight: 600;
  }
  button.primary:hover:enabled {
    background: color-mix(in srgb, var(--desk-accent) 86%, var(--desk-ink));
  }
  button.good {
    border-color: color-mix(in srgb, currentColor 50%, transparent);
    color: var(--desk-good);
  }
  button.bad {
    border-color: color-mix(in srgb, currentColor 45%, transparent);
    color: var(--desk-bad);
  }
  .plain {
    border-color: transparent;
    color: var(--desk-muted);
  }
  input:is(:not([type]), [type='text'], [type='search'], [type='email'], [type='number']),
  select,
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: 2.25rem;
    padding: 0.35rem 0.65rem;
    border: 1px solid var(--desk-edge);
    border-radius: 7px;
    background: var(--desk-card);
  }
  select {
    inline-size: auto;
    max-inline-size: 100%;
  }
  textarea {
    min-block-size: 7rem;
    line-height: 1.5;
    resize: vertical;
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
    accent-color: var(--desk-accent);
  }
  label {
    display: block;
  }
  .check {
    display: inline-flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 1.75rem;
  }
  .check > input {
    inline-size: 1.5rem;
    block-size: 1.5rem;
  }
  :focus-visible {
    outline: 2px solid var(--desk-accent);
    outline-offset: 2px;
  }
  [tabindex='-1']:focus-visible {
    outline: none;
  }
  kbd {
    font: 0.8em ui-monospace, monospace;
    opacity: 0.75;
  }
  /* Where nobody has a keyboard at hand. */
  @media (pointer: coarse) {
    button > kbd {
      display: none;
    }
  }
  .card {
    padding: 0.9rem 1rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  .muted {
    color: var(--desk-muted);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .failure {
    color: var(--desk-bad);
  }
`;

/** The words of a comment in a list, with a soft end where they are cut. A field for words may be beside the list. */
export const wordsStyles = css`
  article .words {
    margin-block: 0.35rem;
    overflow: hidden;
    max-inline-size: 40rem;
    font: 1.08rem/1.55 var(--desk-words);
  }
  article .words.cut {
    -webkit-mask-image: linear-gradient(#000 70%, transparent);
    mask-image: linear-gradient(#000 70%, transparent);
  }
  article .words > * {
    margin-block: 0 0.55em;
  }
  article .words > :last-child {
    margin-block-end: 0;
  }
  article .words :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }
  article .words blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--desk-edge);
    color: var(--desk-muted);
  }
  article .words pre {
    overflow-x: auto;
    padding: 0.5em 0.7em;
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  article .words :is(code, pre) {
    font: 0.9em ui-monospace, monospace;
  }
`;
