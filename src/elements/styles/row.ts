import {css, unsafeCSS} from 'lit';

/** Depth is a part name of a row. One rule per level sets `--_depth` from it, up to the maximum indentation. */
const depths = unsafeCSS(
  Array.from({length: 12}, (_, level) => `[part~='depth-${level + 1}']{--_depth:${level}}`).join(''),
);

/** Styles of a comment: its rail, header and footer. */
export const rowStyles = css`
  ${depths}
  [part='group'] {
    /* The estimated height that each character adds to a comment. */
    --_character: 0.025em;
  }
  [part='group']:not([hidden]),
  [part='group'] > :not([hidden]) {
    contain-intrinsic-block-size: var(--_known, auto)
      calc(var(--_rows) * (var(--_gap) + 5em) + var(--_characters) * var(--_character));
  }
  [part='group'] > :not([hidden]):nth-child(n + 2),
  [part='group']:nth-child(n + 2) > :not([hidden]) {
    content-visibility: auto;
  }
  /* WebKit, which has no scroll anchoring, cannot scroll to what is in two skipped boxes. */
  @supports (overflow-anchor: auto) {
    [part='group']:not(:first-child, [hidden]) {
      content-visibility: auto;
    }
  }
  [part~='comment'] {
    --_level: min(var(--_depth, 0), var(--_cap));
    position: relative;
    padding-block-start: var(--_gap);
    padding-inline-start: calc(var(--_level) * var(--_indent) + 30px);
  }
  [part~='comment']::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 12px;
    inline-size: calc(var(--_level) * var(--_indent));
    background: linear-gradient(to right, var(--_line) 1px, transparent 0) 0 / var(--_indent) 100%;
    content: '';
    pointer-events: none;
  }
  [part~='comment']:dir(rtl)::before {
    transform: scaleX(-1);
  }
  [part~='rail'] {
    position: absolute;
    inset-block: var(--_gap) 0;
    inset-inline-start: calc(var(--_level) * var(--_indent));
    inline-size: 24px;
    color: var(--_muted);
  }
  [part~='rail']::before {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 4px;
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    content: '−';
    font-size: 13px;
    line-height: 14px;
    text-align: center;
  }
  [part~='rail']::after {
    position: absolute;
    inset-block: calc(0.3em + 20px) 0;
    inset-inline-start: 12px;
    border-inline-start: 1px solid var(--_line);
    content: '';
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    max-inline-size: var(--_measure);
  }
  .heading:focus {
    outline: none;
  }
  [part='author'] {
    color: inherit;
    font-weight: 600;
    font-family: var(--_heading);
    text-decoration-color: var(--_line);
    unicode-bidi: plaintext;
  }
  [part='author']::after {
    content: ',';
  }
  [part~='badge'] {
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.6;
  }
  [part~='permalink'] {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
    text-decoration: none;
  }
  [part='parent'] {
    display: none;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
  }
  :is([part~='depth-1'], [part~='depth-11'], [part~='depth-12']) [part='parent'] {
    display: inline-block;
  }
  [part='edit-note'],
  [part='notice'] {
    margin: 0.3em 0 0;
    color: var(--_muted);
    font-size: 0.875em;
  }
  [part='edit-note'] {
    font-style: italic;
  }
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: 0.2em;
    font-size: 0.875em;
  }
  :is(.closed, [part~='deleted'], [part~='unlinked']) [part='reply'] {
    /* Stays hidden if the page sets another display on this part. */
    display: none !important;
  }
  [part='reply'] {
    color: var(--_muted);
    text-underline-offset: 0.18em;
  }

  @container (max-width: 34em) {
    [part='group'] {
      --_character: 0.05em;
    }
    [part~='comment'] {
      --_indent: var(--_narrow-indent);
      --_cap: var(--_narrow-cap);
    }
    [part='parent'] {
      display: inline-block;
    }
  }
`;
