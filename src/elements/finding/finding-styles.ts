import {css} from 'lit';

/** Styles of the tools and the bar. The entry's styles already reserve space for the tools. */
export const findingStyles = css`
  [part='tools'] {
    display: flex;
    position: absolute;
    inset-block-end: 0.6em;
    inset-inline: 0;
    gap: 1.2em;
    overflow-x: auto;
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
  }
  [part='tool'],
  [part='step'] {
    flex: none;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  [part='tool']:disabled {
    opacity: 0.5;
    cursor: default;
  }
  select {
    max-inline-size: 11em;
    margin-inline-start: -4px;
    field-sizing: content;
  }
  [part='tool'] option {
    background: Canvas;
    color: CanvasText;
  }
  [part='tool']:hover,
  [part='step']:hover {
    color: var(--_accent);
  }
  [part='step'] {
    min-inline-size: 24px;
  }
  [part='bar'] {
    display: flex;
    position: sticky;
    inset-block-end: 0.5em;
    flex-wrap: wrap;
    gap: 0.3em 1.4em;
    inline-size: fit-content;
    margin-block: 1em;
    padding: 0.4em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 0.875em;
  }
  [part='bar'] span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  article {
    scroll-margin-block: 1em;
  }
  [part~='new'] .heading::before {
    align-self: center;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
    content: '';
  }
  [part~='target'] [part='body'] {
    margin-inline-start: -0.9em;
    padding-inline-start: calc(0.9em - 3px);
    border-inline-start: 3px solid var(--_accent);
  }
`;
