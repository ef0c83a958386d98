import {css} from 'lit';

/** Styles needed after the first paint: hover, folding, own comments, errors and later pages. Lazy chunk. */
export const readerStyles = css`
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* In a box that fits its content, such as a dialog, the thread is as wide as these two words. It may be narrower. */
  :host::before {
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
    word-spacing: 40rem;
    content: '. .';
  }
  [part='avatar'] {
    order: -1;
    align-self: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    object-fit: cover;
  }
  /* Shadows and outlines of comments are not cut at the edge of a group. */
  [part='group'],
  [part='group'] > * {
    overflow-clip-margin: 2em;
  }
  .row[hidden] {
    padding: 0;
  }
  .heading:focus {
    outline: none;
  }
  /* The rail of the parent is open where the fold button is. All rails are mirrored, or the others would be 1px beside it. */
  .parent::before {
    clip-path: polygon(
      0 0,
      100% 0,
      100% calc(var(--_gap) + var(--_head) / 2 - 8px),
      calc(100% - var(--_indent)) calc(var(--_gap) + var(--_head) / 2 - 8px),
      calc(100% - var(--_indent)) calc(var(--_gap) + var(--_head) / 2 + 10px),
      100% calc(var(--_gap) + var(--_head) / 2 + 10px),
      100% 100%,
      0 100%
    );
  }
  .row:dir(rtl)::before {
    transform: scaleX(-1);
  }
  [part~='rail']:hover::before,
  [part~='rail']:focus-visible::before {
    border-color: currentColor;
    color: var(--_accent);
  }
  [aria-expanded='false'][part~='rail']::before {
    border-color: currentColor;
    background:
      var(--_sign) / 7px 1px no-repeat,
      var(--_sign) / 1px 7px no-repeat;
  }
  [part='tool']:hover {
    color: var(--_accent);
  }
  [part='toolbar'] {
    position: relative;
  }
  /* In the space below the line: it comes and goes while pages load, and moves nothing. */
  [part='progress'] {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-end: 0;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.3;
  }
  [part='edit-note'] {
    font-style: italic;
  }
  /* In Arabic, the word has two letters. */
  [part='reply'] {
    min-inline-size: 24px;
    text-align: start;
  }
  :is([part='author'][href], [part~='permalink'], [part='reply'], [part='parent']):hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  /* Hidden when a more precise message follows. */
  slot:has(+ *) > [part='loading'] {
    display: none;
  }
  [part='error'],
  [part='more'] {
    margin-block: 1em;
  }
  [part='error'] {
    box-sizing: border-box;
    padding: 0.8em 1em;
    border: 1px solid color-mix(in srgb, var(--_danger) 40%, transparent);
    border-radius: var(--_radius);
  }
  /* Only the message: the muted colours of what follows are mixed from the text colour and would be too faint. */
  [part='error'] > :first-child {
    color: var(--_danger);
  }
  [part='error'] p {
    margin-block: 0 0.4em;
  }
  [part='error'] [part='notice'],
  [part='error-details'] {
    margin-block-start: 0.4em;
    font-size: 0.875em;
  }
  [part='error-details'] {
    flex-basis: 100%;
  }
  [part='error-details'] p {
    max-inline-size: var(--_measure);
    margin-block: 0.4em 0;
    overflow-wrap: anywhere;
  }
  article > [part='empty'] {
    margin-block: 0;
  }
  caption {
    padding-block-end: 0.3em;
    text-align: start;
  }
  :is(td, th) {
    vertical-align: baseline;
  }
  .groups ~ [part='notice'] {
    margin-block-start: var(--_gap);
  }
  [part~='action'] {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  [part~='folded-count'] {
    text-decoration: none;
  }
  [part~='status'] {
    grid-column: 1 / -1;
    flex-basis: 100%;
    margin: 0;
    color: var(--_muted);
  }
  [part='time-left'] {
    color: var(--_muted);
  }
  :is([part~='pending'], [part~='waiting'], [part~='failed'], [part~='held']) > footer > [part='reply'],
  [part~='deleted'] > [part='body'],
  [part~='deleting'] :is([part='body'], [part='reply']) {
    display: none;
  }
  [part~='pending'] [part='body'],
  .groups [data-whole]:not([hidden]) {
    content-visibility: visible;
  }
  [part~='deleted'] [part~='permalink'] {
    color: inherit;
  }
  [part~='deleted'] .heading {
    color: var(--_muted);
  }
  [part~='deleted'] [part='author'] {
    font: inherit;
  }
  [part~='held'] [part='body'] {
    color: var(--_muted);
  }
  [part~='failed'] [part~='status'] {
    color: var(--_danger);
  }
  [part='write']:hover {
    border-color: var(--_accent);
  }
  [part='drafts'] {
    margin-block: 1em;
    color: var(--_muted);
  }
  [part='drafts'] :is(p, ul) {
    margin-block: 0 0.4em;
  }
  [part='echoes'] {
    max-inline-size: calc(var(--_measure) / 0.875);
    margin-block-start: 1em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='echo'] {
    margin-block-start: 0.8em;
  }
  :is(comment-composer, .plain) {
    display: block;
    position: relative;
    /* Below everything else, and over the whole width, however a page lays a comment out. */
    order: 99;
    grid-column: 1 / -1;
    flex: 1 0 100%;
    margin-block-start: 0.6em;
  }
  .thread > :is(comment-composer, .plain) {
    margin-block-start: 1em;
  }
  .plain textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 7em;
    font: inherit;
  }
  @media print {
    [part~='rail'],
    [part='tools'],
    [part='write'],
    [part='reply'],
    [part='bar'] {
      display: none;
    }
    pre {
      white-space: pre-wrap;
    }
  }
  @media (forced-colors: active) {
    /* Otherwise browsers drop gradients. */
    .row::before,
    [part~='rail']::before {
      --_rail: CanvasText;
      forced-color-adjust: none;
    }
    [part~='rail'] {
      color: ButtonText;
    }
    [part~='rail']::before {
      border-color: ButtonText;
    }
  }
`;
