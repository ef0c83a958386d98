import {css} from 'lit';

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
