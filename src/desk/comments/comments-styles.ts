import {css} from 'lit';

export const commentsStyles = css`
  .search {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: end;
    margin-block-end: 0.3rem;
  }
  .search label {
    flex: 1 1 10rem;
    min-inline-size: 0;
  }
  .search .words {
    flex-grow: 2;
  }
  .search button {
    min-block-size: 2.325rem;
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
    margin-block-end: 0.6rem;
    font-size: 0.875rem;
  }
  .order a {
    padding-block: 0.25rem;
    color: var(--desk-muted);
  }
  .order [aria-current] {
    color: var(--desk-ink);
    font-weight: 600;
    text-decoration: none;
  }
  article {
    scroll-margin-block: 1rem 5rem;
  }
  article:focus {
    outline: 2px solid var(--desk-accent);
    outline-offset: -1px;
  }
  .place,
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  .place a {
    padding-block: 0.1rem;
    color: inherit;
  }
  .who h2 {
    color: var(--desk-ink);
    font-size: 1rem;
  }
  .badge.held {
    color: var(--desk-warn);
  }
  .badge.published {
    color: var(--desk-good);
  }
  .badge:is(.rejected, .spam, .deleted) {
    color: var(--desk-bad);
  }
  article .words {
    margin-block: 0.35rem;
    overflow: hidden;
    max-inline-size: 40rem;
    font: 1.08rem/1.55 var(--desk-words);
  }
  .words.cut {
    max-block-size: 9rem;
    -webkit-mask-image: linear-gradient(#000 70%, transparent);
    mask-image: linear-gradient(#000 70%, transparent);
  }
  .words > * {
    margin-block: 0 0.55em;
  }
  .words > :last-child {
    margin-block-end: 0;
  }
  .words :is(ul, ol) {
    padding-inline-start: 1.4em;
    list-style: revert;
  }
  .words blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8em;
    border-inline-start: 2px solid var(--desk-edge);
    color: var(--desk-muted);
  }
  .words pre {
    overflow-x: auto;
    padding: 0.5em 0.7em;
    background: color-mix(in srgb, currentColor 7%, transparent);
  }
  .words :is(code, pre) {
    font: 0.9em ui-monospace, monospace;
  }
  .link {
    padding: 0.3rem 0.3rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
`;
