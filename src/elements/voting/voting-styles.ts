import {css} from 'lit';

/** Styles of the button of votes. */
export const votingStyles = css`
  [part~='vote'] {
    min-block-size: 24px;
    min-inline-size: 24px;
    border-radius: var(--_radius);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  [part~='vote']::before {
    display: inline-block;
    margin-inline-end: 0.4em;
    border-inline: 0.35em solid transparent;
    border-block-end: 0.6em solid;
    content: '';
  }
  [part~='vote']:not(:disabled):hover,
  [part~='voted'] {
    color: var(--_accent);
  }
  [part='vote-error'] {
    color: var(--_muted);
  }
  /* Without Reply, a footer has no height: the button is in the gap below it, so that nothing moves when it comes. */
  .closed [part~='vote'] {
    position: relative;
    z-index: 1;
    margin-block-end: -24px;
  }
  @media (forced-colors: active) {
    [part~='vote']::before {
      border-inline-color: Canvas;
      forced-color-adjust: none;
      border-block-end-color: ButtonText;
    }
  }
`;
