import {css, unsafeCSS} from 'lit';

/** Depth is part of a row's name; one rule a level turns it into a number, up to where indentation can go. */
const depths = unsafeCSS(
  Array.from({length: 12}, (_, level) => `[part~='depth-${level + 1}']{--_depth:${level}}`).join(''),
);

/** The looks of one comment: its rail, its byline, what can be done with it, and its states. */
export const rowStyles = css`
  ${depths}
  [part~='comment'] {
    --_level: min(var(--_depth, 0), var(--_cap));
    position: relative;
    padding-block-end: var(--_gap);
    padding-inline-start: calc(var(--_level) * var(--_indent) + 30px);
  }
  [part~='comment']::before {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc((24px - var(--_indent)) / 2);
    inline-size: calc(var(--_level) * var(--_indent));
    background: linear-gradient(
        to right,
        transparent calc(50% - 0.5px),
        var(--_line) calc(50% - 0.5px) calc(50% + 0.5px),
        transparent calc(50% + 0.5px)
      )
      0 0 / var(--_indent) 100% repeat-x;
    content: '';
    pointer-events: none;
  }
  [part='rail'] {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_level) * var(--_indent));
    inline-size: 24px;
    color: var(--_muted);
  }
  [part='rail']::before {
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: 4px;
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border: 1px solid var(--_line);
    border-radius: 50%;
    content: '−';
    font: 13px/14px ui-sans-serif, system-ui, sans-serif;
    text-align: center;
  }
  [part='rail']::after {
    position: absolute;
    inset-block: calc(0.3em + 20px) 0;
    inset-inline-start: 11.5px;
    border-inline-start: 1px solid var(--_line);
    content: '';
  }
  [part='rail']:hover::before,
  [part='rail']:hover::after {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  [part='rail']:hover::after {
    border-inline-start-width: 2px;
  }
  [part~='folded'] [part='rail']::before {
    content: '+';
  }
  [part~='folded'] [part='rail']::after {
    border-inline-start-style: dotted;
  }
  [part~='folded'] {
    padding-block-end: calc(var(--_gap) + 1.9em);
  }
  .hidden {
    position: absolute;
    inset-block-end: calc(var(--_gap) - 0.2em);
    inset-inline-start: 30px;
    color: var(--_accent);
    font-size: 0.875em;
    line-height: 24px;
    white-space: nowrap;
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
    font: 600 1em/1.55 var(--_heading);
  }
  a[part='author'] {
    text-decoration-color: var(--_line);
  }
  a[part='author']:hover {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
  [part='avatar'] {
    align-self: center;
    inline-size: 1.5em;
    block-size: 1.5em;
    border-radius: 50%;
    object-fit: cover;
  }
  [part~='badge'] {
    padding-inline: 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    color: var(--_muted);
    font-size: 0.75em;
    line-height: 1.6;
  }
  [part='permalink'] {
    display: inline-block;
    min-inline-size: 24px;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 24px;
    text-decoration: none;
  }
  [part='permalink']:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part='edit-note'],
  [part~='status'],
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
  [part='reply'],
  [part~='action'] {
    color: var(--_muted);
    text-underline-offset: 0.18em;
  }
  [part~='action'] {
    color: var(--_accent);
    text-decoration: underline;
  }
  [part='reply']:hover {
    color: var(--_accent);
    text-decoration: underline;
  }

  [part~='pending'] [part='body'],
  [part~='deleted'] .heading {
    color: var(--_muted);
  }
  [part~='failed'] [part~='status'],
  [part='error'] {
    color: var(--_danger);
  }
  [part~='held'] [part='body'] {
    padding-inline-start: 0.9em;
    border-inline-start: 3px dotted var(--_quote);
  }

  @container (max-width: 34rem) {
    [part~='comment'] {
      --_indent: var(--_narrow-indent);
      --_cap: var(--_narrow-cap);
    }
  }
  @media (forced-colors: active) {
    [part~='comment']::before {
      display: none;
    }
    [part='rail']::before,
    [part='rail']::after {
      border-color: ButtonText;
    }
  }
`;
