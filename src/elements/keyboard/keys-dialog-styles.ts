import {css} from 'lit';

/** Styles of the list of keys. */
export const keysDialogStyles = css`
  [part='keys'] {
    box-sizing: border-box;
    max-inline-size: min(30em, calc(100% - 2em));
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  [part='keys']:not([open]) {
    display: none;
  }
  [part='keys']::backdrop {
    background: rgb(0 0 0 / 30%);
  }
  /* A browser without modal dialogs does not know the element and shows it as plain text. */
  [part='keys'][open] {
    display: block;
    position: fixed;
    z-index: 1;
    inset: 0;
    block-size: fit-content;
    max-block-size: calc(100% - 2em);
    margin: auto;
    overflow: auto;
  }
  [part='keys'] > div {
    padding: 1.2em 1.4em;
  }
  [part='keys'] h2 {
    margin: 0;
    font-size: 1.1em;
    font-family: var(--_heading);
  }
  /* It has the focus only to be read aloud first. */
  [part='keys'] h2:focus {
    outline: none;
  }
  [part='keys'] p {
    margin-block: 0.4em 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.5em 1em;
    align-items: baseline;
    margin: 0 0 1em;
  }
  dd {
    margin: 0;
  }
  [part='key'] {
    display: inline-block;
    box-sizing: border-box;
    min-inline-size: 1.8em;
    padding-inline: 0.4em;
    border: 1px solid var(--_line);
    border-radius: 3px;
    background: var(--_surface);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    text-align: center;
  }
  [part='keys'] label {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 24px;
    margin-block-end: 0.6em;
  }
`;
