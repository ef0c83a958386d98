import {css} from 'lit';

/** Styles of the bar, and of new and linked comments. */
export const findingStyles = css`
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
  .groups {
    position: relative;
    isolation: isolate;
  }
  /* What a rail folds. */
  [part='fold-area'] {
    position: absolute;
    z-index: -1;
    inset-inline-end: 0;
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
    pointer-events: none;
  }
  [part~='new'] .heading::after {
    align-self: center;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
    content: '';
  }
  [part~='target'] [part='body'] {
    border-radius: 2px;
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    box-shadow: 0 0 0 0.35em color-mix(in srgb, var(--_accent) 10%, transparent);
  }
`;
