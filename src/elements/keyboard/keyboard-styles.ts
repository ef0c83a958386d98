import {css} from 'lit';

/** Styles of the link past the comments. */
export const skipStyles = css`
  [part='skip']:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [part='skip']:focus,
  [part='end']:focus {
    z-index: 1;
    padding: 0.3em 0.8em;
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    line-height: max(24px, 1.5em);
  }
  [part='skip']:focus {
    position: absolute;
  }
  [part='end']:focus {
    position: static;
    inline-size: fit-content;
    block-size: auto;
    margin: 1em 0 0;
    clip-path: none;
  }
`;

/** Styles of the comment that has the focus. They apply from the first shortcut on: links lead to comments, too. */
export const focusStyles = css`
  .heading:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* Room for the bar at the bottom of the window. */
  .row article {
    scroll-margin-block: 1em 4em;
  }
`;
