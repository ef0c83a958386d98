import {css} from 'lit';

export const rulesStyles = css`
  .rules {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.4rem;
  }
  .rules .failure {
    margin: 0;
  }
  .field > label:not(.choice),
  legend {
    display: block;
    padding: 0;
    margin-block-end: 0.2rem;
    font-size: 0.9375rem;
    font-weight: 600;
  }
  .choice {
    display: flex;
    gap: 0.6rem;
    align-items: start;
    padding-block: 0.25rem;
  }
  .choice input {
    flex: none;
    margin-block-start: 0.18rem;
  }
  .field textarea {
    margin-block-start: 0.35rem;
  }
  .amount {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.6rem;
    align-items: center;
  }
  .amount input {
    inline-size: 5rem;
  }
  .buttons {
    border-block-start: 1px solid var(--desk-line);
    padding-block-start: 0.9rem;
  }
  .buttons .hint {
    margin-block-start: 0.4rem;
  }
  .unsaved {
    color: var(--desk-warn);
    font-size: 0.875rem;
  }
  .conflict {
    margin-block: 0 0.9rem;
    border-inline-start-color: var(--desk-warn);
  }
  .pair {
    margin-block-start: 0.9rem;
    padding-block-start: 0.7rem;
    border-block-start: 1px solid var(--desk-line);
  }
  .pair dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 0.6rem 1.2rem;
    margin-block-start: 0.3rem;
  }
  dt {
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  pre {
    margin: 0;
    max-block-size: 12rem;
    overflow: auto;
    font: inherit;
    white-space: pre-wrap;
  }
  .trial ul {
    display: grid;
    gap: 0.6rem;
    margin-block-start: 0.4rem;
  }
  .trial b {
    margin-inline-end: 0.5em;
  }
  .trial a {
    color: inherit;
  }
  .blocks {
    margin-block: 0.6rem 0.8rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  .blocks li {
    display: flex;
    gap: 0.8rem;
    align-items: start;
    justify-content: space-between;
    padding: 0.6rem 1rem;
  }
  .blocks li + li {
    border-block-start: 1px solid var(--desk-line);
  }
  .blocks button {
    flex: none;
  }
  .kind {
    margin-inline-end: 0.3rem;
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  .block-form {
    margin-block-start: 0.8rem;
  }
  .pairs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7rem;
    margin-block-end: 0.7rem;
  }
  .pairs label {
    display: grid;
    flex: 0 1 auto;
    gap: 0.2rem;
    align-content: start;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .pairs .wide {
    flex: 1 1 14rem;
  }
  input[type='date'] {
    min-block-size: 2.25rem;
    padding: 0.35rem 0.65rem;
    border: 1px solid var(--desk-edge);
    border-radius: 7px;
    background: var(--desk-card);
  }
`;
