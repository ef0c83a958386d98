import {css} from 'lit';

export const recordStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1rem;
  }
  .filters label {
    display: grid;
    gap: 0.25rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  .filters select {
    color: var(--desk-ink);
    font-size: 1rem;
  }
  .day {
    margin-block-start: 1.3rem;
  }
  .day h2 {
    margin-block-end: 0.35rem;
    color: var(--desk-muted);
    font-size: 0.9rem;
  }
  ol {
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  .entry {
    display: grid;
    grid-template-columns: 4.5rem minmax(0, 1fr) auto;
    gap: 0.1rem 0.8rem;
    align-items: start;
    padding: 0.6rem 1rem;
  }
  .entry + .entry {
    border-block-start: 1px solid var(--desk-line);
  }
  .entry time {
    padding-block-start: 0.1rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
    font-variant-numeric: tabular-nums;
  }
  /* Wraps as a whole before a long word is broken. */
  .action {
    display: inline-block;
  }
  .by {
    margin-inline-end: 0.4rem;
    color: inherit;
    font-weight: 650;
  }
  blockquote {
    margin: 0.15rem 0 0;
    font-family: var(--desk-words);
  }
  .note {
    margin-block-start: 0.15rem;
    color: var(--desk-muted);
    font-size: 0.9rem;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 1rem;
    margin-block-start: 0.1rem;
    font-size: 0.8125rem;
  }
  .links a {
    padding-block: 0.2rem;
    color: var(--desk-muted);
  }
  @media (max-width: 34rem) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .entry time {
      grid-column: 1 / -1;
    }
  }
`;
