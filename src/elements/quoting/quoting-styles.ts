import {css} from 'lit';

/** Styles of the button beside the selection. */
export const quotingStyles = css`
  [part='quote-button'] {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    box-shadow: 0 1px 4px rgb(0 0 0 / 18%);
    color: CanvasText;
    font-size: 0.875em;
  }
`;
