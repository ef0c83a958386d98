import {css, unsafeCSS} from 'lit';

/** One rule per level sets `--_depth` from the attribute of a row, up to the maximum indentation. */
const depths = unsafeCSS(
  Array.from({length: 12}, (_, level) => `[data-depth='${level + 1}']{--_depth:${level + 1}}`).join(''),
);

/**
 * Styles of a comment. Indentation, gap, rails and fold button belong to the row around it, which is no part: whatever a
 * page sets on a comment and what is in it, they stay where they are.
 */
export const rowStyles = css`
  ${depths}
  [part='group'] {
    /* The estimated height that each character adds to a comment. */
    --_character: 0.025em;
  }
  [part='group']:not([hidden]),
  [part='group'] > :not([hidden]) {
    contain-intrinsic-block-size: var(--_known, auto)
      calc(var(--_rows) * (var(--_gap) + 4.6em) + var(--_characters) * var(--_character));
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
  .groups {
    /* The fold buttons of the first level stand in the page's margin, as far as it is there. */
    max-inline-size: calc(var(--_measure) + var(--_hang));
    margin-inline-start: calc(-1 * var(--_hang));
  }
  .row {
    --_level: min(var(--_depth, 0), var(--_cap));
    /* The height of the line with the name. */
    --_head: max(24px, 1.3125em);
    position: relative;
    padding-block-start: var(--_gap);
    padding-inline-start: calc(24px + var(--_level) * var(--_indent));
  }
  .row::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 24px;
    inline-size: calc(var(--_level) * var(--_indent));
    background: linear-gradient(to right, transparent calc(50% - 1px), var(--_rail) 0 50%, transparent 0) 0 /
      var(--_indent) 100%;
    content: '';
  }
  [part~='rail'] {
    position: absolute;
    inset-block-start: var(--_gap);
    inset-inline-start: calc(var(--_level) * var(--_indent));
    inline-size: 24px;
    block-size: var(--_head);
    color: var(--_muted);
  }
  /* A ring with a minus sign, level with the name. */
  [part~='rail']::before {
    --_sign: linear-gradient(currentColor, currentColor) 50%;
    position: absolute;
    inset-block-start: calc(50% - 5.5px);
    inset-inline-end: calc(var(--_indent) / 2 - 6px);
    inline-size: 11px;
    block-size: 11px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    background: var(--_sign) / 7px 1px no-repeat;
    content: '';
  }

  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
  }
  [part='author'] {
    color: inherit;
    font-weight: 600;
    font-family: var(--_heading);
    text-decoration: none;
    unicode-bidi: plaintext;
  }
  [part~='badge'] {
    padding-inline: 0.4em;
    border: 1px solid var(--_line);
    border-radius: 4px;
    color: var(--_accent);
    font-size: 0.85em;
    line-height: 1.4;
  }
  [part~='permalink'] {
    display: inline-block;
    min-inline-size: 24px;
    color: var(--_muted);
    text-decoration: none;
  }
  [part='parent'] {
    display: none;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
    text-decoration: none;
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
  [part='footer'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    margin-block-start: 0.1em;
    font-size: 0.875em;
  }
  :is(.closed, [part~='deleted'], [part~='unlinked']) [part='reply'] {
    /* Stays hidden if the page sets another display on this part. */
    display: none !important;
  }
  [part='reply'] {
    color: var(--_muted);
  }

  @container (max-width: 34em) {
    [part='group'] {
      --_character: 0.04em;
    }
    .row {
      --_indent: var(--_narrow-indent);
      --_cap: var(--_narrow-cap);
    }
    [part='parent'] {
      display: inline-block;
    }
  }
`;
