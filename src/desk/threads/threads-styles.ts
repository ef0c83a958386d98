import {css} from 'lit';

export const threadsStyles = css`
  .address {
    overflow-wrap: anywhere;
  }
  .warning {
    color: var(--desk-warn);
  }
  .claims {
    padding-inline-start: 1.2rem;
    overflow-wrap: anywhere;
  }
  .add {
    margin-block: 0.4rem 0.8rem;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.9rem;
    align-items: baseline;
    margin-block-start: 0.35rem;
    font-size: 0.9rem;
  }
  .counts a {
    padding-block: 0.15rem;
  }
  .counts .waiting {
    color: var(--desk-warn);
  }
  .task {
    display: grid;
    gap: 0.3rem;
    margin-block-start: 0.8rem;
    padding-block-start: 0.8rem;
    border-block-start: 1px solid var(--desk-line);
  }
  .task label,
  .task h3 {
    font-weight: 600;
  }
  .task + p {
    margin-block-start: 0.8rem;
  }
  .choices {
    display: grid;
    gap: 0.35rem;
    margin-block-start: 0.4rem;
  }
  .choices button {
    flex-wrap: wrap;
    justify-content: start;
    inline-size: 100%;
    text-align: start;
  }
  .arrow {
    display: inline-block;
  }
  .arrow:dir(rtl) {
    transform: scaleX(-1);
  }
`;
