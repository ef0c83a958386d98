import {css} from 'lit';

/** Styles needed after the first paint: hover, folding, own comments, errors and later pages. Lazy chunk. */
export const readerStyles = css`
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  [part='avatar'] {
    order: -1;
    align-self: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    object-fit: cover;
  }
  [part~='rail']:hover::before,
  [part~='rail']:hover::after {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  [part~='rail']:hover::after {
    border-inline-start-width: 2px;
  }
  [part~='folded'] [part~='rail']::before {
    content: '+';
  }
  [part~='folded'] [part~='rail']::after {
    border-inline-start-style: dotted;
  }
  [part~='folded'] {
    padding-block-end: 1.9em;
  }
  .hidden {
    position: absolute;
    inset-block-end: -0.2em;
    inset-inline-start: 30px;
    color: var(--_accent);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
    white-space: nowrap;
  }
  [part='author'][href]:hover {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
  [part~='permalink']:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part='reply']:hover {
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
  /* Room for four-digit numbers. */
  ol[start] {
    padding-inline: 3em;
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
  [part~='status'] {
    flex-basis: 100%;
    margin: 0;
    color: var(--_muted);
  }
  [part='time-left'] {
    color: var(--_muted);
  }
  :is([part~='pending'], [part~='waiting'], [part~='failed'], [part~='held']) > footer > [part='reply'],
  [part~='deleting'] :is([part='body'], [part='reply']) {
    display: none;
  }
  [part~='pending'] [part='body'],
  [part~='deleted'] .heading {
    color: var(--_muted);
  }
  [part~='deleted'] [part='author'] {
    font: inherit;
  }
  [part~='held'] [part='body'] {
    padding-inline-start: 0.9em;
    border-inline-start: 3px dotted var(--_quote);
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
    flex: 1 0 100%;
    max-inline-size: var(--_measure);
    margin-block-start: 0.6em;
  }
  /* Same font size as the comment, not as the footer's. */
  footer > :is(comment-composer, .plain) {
    font-size: calc(1em / 0.875);
  }
  .plain textarea {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 7em;
    font: inherit;
  }
  @container (max-width: 34em) {
    [part~='comment'] :is(comment-composer, .plain) {
      margin-inline-start: calc(var(--_level) * var(--_indent) * -1);
    }
    [part~='writing']::before {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [part~='comment']::before {
      display: none;
    }
    [part~='rail']::before,
    [part~='rail']::after {
      border-color: ButtonText;
    }
  }
`;
