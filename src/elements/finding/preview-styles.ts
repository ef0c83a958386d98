import {css} from 'lit';

/** Styles of the preview of a linked comment. */
export const previewStyles = css`
  [part='preview'] {
    box-sizing: border-box;
    max-inline-size: min(30em, 100% - 12px);
    margin: 0;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    font-size: 0.875em;
  }
  [part='preview'] p {
    margin: 0.2em 0 0;
  }
`;
