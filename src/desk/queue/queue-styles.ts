import {css} from 'lit';

/** The lists, the filters and what stands around the rows. */
export const queueStyles = css`
  .tabs {
    border-block-end: 1px solid var(--desk-line);
    background: var(--desk-page);
  }
  .tabs ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.3rem;
  }
  .tabs a {
    display: block;
    padding-block: 0.5rem 0.55rem;
    border-block-end: 2px solid transparent;
    color: var(--desk-muted);
    text-decoration: none;
    white-space: nowrap;
  }
  .tabs a:hover {
    color: var(--desk-ink);
  }
  .tabs a[aria-current] {
    border-color: var(--desk-accent);
    color: var(--desk-ink);
    font-weight: 600;
  }
  .tabs span {
    color: var(--desk-muted);
    font-size: 0.8em;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    margin-block: 0.8rem 0.5rem;
  }
  .filters > input {
    flex: 1 1 12rem;
    inline-size: auto;
  }
  /* As high as the fields beside it. */
  .filters > button {
    align-self: stretch;
  }
  .filters .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.8rem;
    flex-basis: 100%;
    font-size: 0.875rem;
  }
  .filters .fields label {
    display: grid;
    flex: 1 1 14rem;
    gap: 0.25rem;
    color: var(--desk-muted);
  }
  .filters .fields input {
    color: var(--desk-ink);
    font-size: 1rem;
  }
  .clear {
    padding-block: 0.2rem;
    font-size: 0.875rem;
  }
  .selection {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.3rem 0.4rem;
    align-items: center;
    min-block-size: 2.5rem;
    padding-inline: 1rem 0.4rem;
    border: 1px solid transparent;
    background: var(--desk-page);
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  .selection.chosen {
    margin-block-end: 0.4rem;
    padding-block: 0.3rem;
    border-color: var(--desk-accent);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
    color: var(--desk-ink);
  }
  .selection label {
    margin-inline-end: auto;
  }
  /* As large as those of the rows below it. */
  .selection label > input {
    inline-size: 1.1rem;
    block-size: 1.1rem;
  }
  .steps {
    display: flex;
    margin-inline-start: auto;
  }
  .steps button {
    min-inline-size: 2.25rem;
    padding-inline: 0.4rem;
    font-size: 1rem;
  }
  .arrived,
  .step {
    inline-size: 100%;
    margin-block: 0.2rem 0.6rem;
    border-style: dashed;
    color: var(--desk-accent);
  }
  .rows > li {
    margin-block-end: 0.7rem;
  }
  .end,
  .empty {
    padding-block: 1rem;
    text-align: center;
  }
  .end {
    font-size: 0.875rem;
  }
  .end p {
    margin-block-end: 0.7rem;
  }
  .empty {
    padding-block: 1.2rem;
    color: var(--desk-muted);
    font: 1.35rem/1.4 var(--desk-words);
  }
  .keys {
    inline-size: min(26rem, 100% - 2rem);
    padding: 1.2rem 1.4rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
    color: inherit;
  }
  .keys::backdrop {
    background: rgb(0 0 0 / 40%);
  }
  .keys h2 {
    font-size: 1.1rem;
  }
  .keys dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.4rem 1rem;
    margin-block: 0.8rem 1.1rem;
  }
  .keys kbd {
    display: inline-block;
    min-inline-size: 1.7rem;
    padding: 0.05rem 0.35rem;
    border: 1px solid var(--desk-edge);
    border-radius: 4px;
    font-size: 0.875rem;
    text-align: center;
    opacity: 1;
  }
  /* Transparent borders would be seen. */
  @media (forced-colors: active) {
    .tabs a:not([aria-current]),
    .selection:not(.chosen) {
      border-color: Canvas;
    }
  }
  /* Where they fit into one line, they stay in sight. */
  @media (min-width: 46em) {
    .tabs {
      position: sticky;
      z-index: 1;
      inset-block-start: 0;
    }
    .selection {
      inset-block-start: 2.8rem;
    }
  }
  @media (max-width: 30em) {
    .tabs ul {
      gap: 0 1rem;
    }
    .tabs a {
      padding-block: 0.3rem 0.35rem;
    }
    .selection {
      padding-inline: 0.7rem 0;
    }
    .selection.chosen {
      padding-inline-end: 0.7rem;
    }
    .filters .plain {
      padding-inline: 0.4rem;
    }
  }
`;
