import {css} from 'lit';

export const siteStyles = css`
  section > h2 {
    margin-block-end: 0.6rem;
  }
  .plots {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: 0.7rem;
  }
  .plot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3rem;
    padding: 0.75rem 1rem 0.6rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
    --series: var(--desk-accent);
  }
  .plot.published {
    --series: var(--desk-good);
  }
  .plot.held {
    --series: var(--desk-warn);
  }
  .plot.rejected {
    --series: var(--desk-bad);
  }
  .plot > p:first-child {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    justify-content: space-between;
  }
  .plot b {
    font-size: 1.25rem;
    font-weight: 650;
    font-variant-numeric: tabular-nums;
  }
  .plot .name::before {
    content: '';
    display: inline-block;
    inline-size: 0.6rem;
    block-size: 0.6rem;
    margin-inline-end: 0.45rem;
    border-radius: 2px;
    background: var(--series);
  }
  svg {
    inline-size: 100%;
    block-size: 3.5rem;
    fill: var(--series);
  }
  :host(:dir(rtl)) svg {
    transform: scaleX(-1);
  }
  @media (forced-colors: active) {
    .plot {
      --series: CanvasText;
    }
    .plot .name::before {
      display: none;
    }
  }
  .axis {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    justify-content: space-between;
    border-block-start: 1px solid var(--desk-line);
    padding-block-start: 0.2rem;
    color: var(--desk-muted);
    font-size: 0.8125rem;
  }
  .axis .most {
    text-align: center;
  }
  /* Both dates stay in one line. */
  @media (max-width: 30em) {
    .axis .most {
      order: 1;
      flex-basis: 100%;
      text-align: start;
    }
    .axis .most:empty {
      display: none;
    }
  }
  .figures {
    margin-block-start: 0.6rem;
  }
  summary {
    min-block-size: 1.75rem;
    padding-block: 0.15rem;
    inline-size: fit-content;
    font-size: 0.9rem;
    cursor: pointer;
  }
  .scroll {
    max-inline-size: 100%;
    max-block-size: 26rem;
    overflow: auto;
    margin-block-start: 0.4rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9rem;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.3rem 0.9rem;
    text-align: end;
    font-weight: 400;
    white-space: nowrap;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--desk-card);
    color: var(--desk-muted);
  }
  .total > * {
    border-block: 1px solid var(--desk-line);
    font-weight: 650;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 7.5rem), 1fr));
    gap: 1rem;
    padding: 0.9rem 1rem;
    border: 1px solid var(--desk-line);
    border-radius: var(--desk-radius);
    background: var(--desk-card);
  }
  dt {
    color: var(--desk-muted);
    font-size: 0.875rem;
  }
  dd {
    font-size: 1.1rem;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .warning {
    margin-block-end: 0.6rem;
    color: var(--desk-bad);
  }
  .option {
    overflow-wrap: anywhere;
  }
  .option span {
    white-space: nowrap;
  }
  .flags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .flags code {
    display: block;
    padding: 0.15rem 0.55rem;
    border: 1px solid var(--desk-line);
    border-radius: 6px;
    background: var(--desk-card);
    font: 0.875rem ui-monospace, monospace;
  }
`;
