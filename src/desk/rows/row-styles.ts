import {css} from 'lit';

/** A comment of the queue. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    padding: 0;
    scroll-margin-block-start: 3.2rem;
    /* Rows off screen are not laid out. */
    content-visibility: auto;
    contain-intrinsic-size: auto 15rem;
  }
  .row[aria-current] {
    outline: 2px solid var(--desk-accent);
    outline-offset: -1px;
  }
  .pick {
    display: flex;
    align-items: flex-start;
    padding: 0.95rem 0.4rem 0.5rem 1rem;
    padding-inline: 1rem 0.4rem;
  }
  .content {
    padding-block: 0.75rem 0.7rem;
    padding-inline: 0.3rem 1rem;
  }
  .place,
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    color: var(--desk-muted);
    font-size: 0.84rem;
  }
  .place a,
  .who a {
    color: inherit;
    text-decoration-color: var(--desk-edge);
  }
  .place > *,
  .who > * {
    padding-block: 0.1rem;
  }
  .who h2 {
    color: var(--desk-ink);
    font-size: 1rem;
    font-weight: 650;
  }
  .mark {
    padding-inline: 0.4rem;
    border: 1px solid var(--desk-line);
    border-radius: 4px;
  }
  .parent {
    display: -webkit-box;
    overflow: hidden;
    /* As wide as the words below it, in both directions of writing. */
    max-inline-size: 40rem;
    max-block-size: 3.1em;
    margin: 0.35rem 0 0.7rem;
    padding-inline-start: 0.7rem;
    border-inline-start: 2px solid var(--desk-line);
    color: var(--desk-muted);
    font-size: 0.9rem;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .parent > * {
    display: inline;
    margin: 0;
  }
  .parent :is(pre, code) {
    white-space: normal;
  }
  article .words {
    margin-block-end: 0.5rem;
  }
  article .words.muted {
    font-style: italic;
  }
  article .words.cut {
    max-block-size: 17rem;
  }
  article .words a {
    background: color-mix(in srgb, var(--desk-warn) 14%, transparent);
  }
  .why {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    color: var(--desk-warn);
    font-size: 0.875rem;
  }
  .why::before {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    border: 0.25rem solid;
    border-radius: 50%;
  }
  .flags,
  .note,
  .decided,
  .failure {
    font-size: 0.875rem;
  }
  .flags {
    padding-inline-start: 1rem;
  }
  .flags li {
    display: flex;
    gap: 0.5rem;
  }
  .note {
    color: var(--desk-muted);
    font-style: italic;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    margin-block-start: 0.55rem;
  }
  .actions button {
    position: relative;
  }
  /* Takes no room: buttons must not move when a press makes a row the current one. */
  .actions kbd {
    position: absolute;
    inset-block-start: -0.5em;
    inset-inline-end: 0.1em;
    padding-inline: 0.25em;
    border-radius: 3px;
    background: var(--desk-card);
    color: var(--desk-muted);
    opacity: 1;
  }
  .actions .plain {
    padding-inline: 0.45rem;
  }
  .further {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    gap: inherit;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6rem;
    margin-block-start: 0.7rem;
    padding-block-start: 0.7rem;
    border-block-start: 1px solid var(--desk-line);
    font-size: 0.9rem;
  }
  .panel .actions {
    margin: 0;
  }
  .panel label > :is(input:not([type='radio']), textarea) {
    margin-block-start: 0.25rem;
  }
  .panel textarea {
    font: 1.02rem/1.5 var(--desk-words);
  }
  .panel legend {
    padding: 0;
    font-weight: 650;
  }
  .panel .check {
    display: flex;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.6rem;
    align-items: center;
  }
  @media (min-width: 46em) {
    .row {
      scroll-margin-block-start: 6rem;
    }
  }
  @media (max-width: 30em) {
    .pick {
      padding-inline: 0.7rem 0.2rem;
    }
    .content {
      padding-inline-end: 0.7rem;
    }
    .panel {
      margin-inline-start: -1.6rem;
    }
  }
`;
