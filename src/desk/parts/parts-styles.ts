import {css} from 'lit';

/** The look that the lists and forms of the desk share. */
export const partsStyles = css`
  h1 {
    margin-block: 0.35rem 0.7rem;
    font-size: 1.35rem;
    font-weight: 650;
    line-height: 1.25;
  }
  h2 {
    font-size: 1.05rem;
    font-weight: 650;
    line-height: 1.35;
  }
  h3,
  h4 {
    margin: 0;
    font-size: 1rem;
    font-weight: 650;
  }
  :is(h1, h2, h3, h4, li, section):focus {
    outline: none;
  }
  section + section {
    margin-block-start: 2rem;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 1rem;
    align-items: baseline;
    justify-content: space-between;
  }
  .search {
    margin-block-end: 0.9rem;
  }
  .search label {
    display: grid;
    gap: 0.25rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  .search input {
    color: var(--desk-ink);
    font-size: 1rem;
  }
  .status {
    padding-block: 1.2rem;
    text-align: center;
  }
  .status p + button {
    margin-block-start: 0.6rem;
  }
  .busy {
    opacity: 0.6;
  }
  .list {
    display: grid;
    /* Otherwise a line of code would widen the list beyond the window. */
    grid-template-columns: minmax(0, 1fr);
    gap: 0.7rem;
  }
  /* No sentence touches the frame below it. */
  :is(p, .notice) + :is(.card, .list, .facts) {
    margin-block-start: 0.7rem;
  }
  .card,
  .notice {
    min-inline-size: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45rem;
    align-items: center;
    margin-block-start: 0.6rem;
  }
  .badge {
    display: inline-block;
    padding: 0.02rem 0.5rem;
    border: 1px solid var(--desk-edge);
    border-radius: 1rem;
    color: var(--desk-muted);
    font-size: 0.8rem;
    font-weight: 400;
  }
  .notice {
    margin-block-start: 0.8rem;
    padding: 0.8rem 1rem;
    border: 1px solid var(--desk-line);
    border-inline-start: 3px solid var(--desk-accent);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  .hint,
  .muted {
    color: var(--desk-muted);
    font-size: 0.875rem;
    font-weight: 400;
  }
  .fixed,
  .why {
    color: var(--desk-warn);
    font-size: 0.875rem;
  }
  .failure {
    margin-block-start: 0.35rem;
  }
  .failure,
  form label {
    font-size: 0.9375rem;
  }
  [aria-disabled='true'] {
    opacity: 0.6;
  }
  [aria-invalid='true'] {
    border-color: var(--desk-bad);
  }
  [readonly] {
    background: none;
  }
`;
