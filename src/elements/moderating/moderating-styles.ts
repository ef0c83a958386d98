import {css} from 'lit';

/** Styles of the tools of moderators. */
export const moderatingStyles = css`
  [part='moderation'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.3em 1.2em;
    margin-block: 1em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='moderation'] p {
    margin: 0;
  }
  /* Above the comments: what was decided can be undone without a way to the end of the thread. */
  [part='moderation'].on {
    position: sticky;
    z-index: 1;
    inset-block-end: 0.5em;
    inline-size: fit-content;
    padding: 0.4em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  [part='moderate'] {
    min-block-size: 24px;
  }
  [part='moderate']:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part='held-note'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    min-inline-size: 0;
    margin: 0;
    color: var(--_muted);
  }
  /* A comment that readers do not see. */
  [data-moderated] article[part~='held'] {
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_accent);
  }
`;
