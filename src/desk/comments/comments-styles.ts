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
    scroll-margin-block-start: 1rem;
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
  article .words.cut {
    max-block-size: 9rem;
  }
  .link {
    padding: 0.3rem 0.3rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
`;
