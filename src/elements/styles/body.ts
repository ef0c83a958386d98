import {css} from 'lit';

/** Styles of a comment's body, in the thread and in the preview. */
export const bodyStyles = css`
  [part='body'] {
    /* Code scrolls, also if the page makes the body fit its content, or the comment a flex or grid container. */
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin-block-start: 0.15em;
    unicode-bidi: isolate;
    contain: paint;
  }
  [part='body'] > * {
    margin-block: 0 0.7em;
  }
  /* As dir=auto, without an attribute on every paragraph. */
  [part='body'] p:not([dir]) {
    unicode-bidi: plaintext;
  }
  [part~='quote'] {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--_quote);
    color: var(--_muted);
  }
  [part~='quote'] > :first-child {
    margin-block-start: 0;
  }
  [part='body'] > :last-child,
  [part~='quote'] > :last-child {
    margin-block-end: 0;
  }
  [part='code'] {
    padding: 0.1em 0.3em;
    border-radius: 3px;
    background: var(--_surface);
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  pre[part='code'],
  [part='table'] {
    overflow-x: auto;
    overflow-wrap: normal;
  }
  pre[part='code'] {
    padding: 0.7em 0.9em;
    border-radius: var(--_radius);
  }
  pre > [part='code'] {
    padding: 0;
    background: none;
    font-size: 1em;
  }
  ul,
  ol {
    /* An item's marker is at the start of its text, which may be on either side. */
    padding-inline: 2em;
  }
  /* Room for four-digit numbers. */
  ol[start] {
    padding-inline: 3em;
  }
  li {
    /* Firefox aligns items as their list. */
    text-align: start;
  }
  table {
    border-collapse: collapse;
  }
  td,
  th {
    padding: 0.3em 0.6em;
    border: 1px solid var(--_line);
    text-align: start;
  }
  sub,
  sup {
    line-height: 0;
  }
  hr {
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
`;
