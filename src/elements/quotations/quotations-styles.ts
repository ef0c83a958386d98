import {css, unsafeCSS} from 'lit';
import {HIGHLIGHTS} from './highlight-styles.js';

/** Styles of quotations that are linked with their source. */
export const quotesStyles = css`
  ${unsafeCSS(HIGHLIGHTS)}
  /* Quiet: a hairline, while the comment is pointed at. Touch screens, which cannot point, always show it. */
  [part~='quotation'] {
    color: inherit;
    text-decoration: underline 1px transparent;
  }
  article:hover a[part~='quotation'] {
    text-decoration-color: var(--_quote);
  }
  a[part~='quotation']:is(:hover, :focus-visible) {
    color: var(--_accent);
    text-decoration-color: currentColor;
  }
  @media (hover: none) {
    a[part~='quotation'] {
      text-decoration-color: var(--_quote);
    }
  }
  [part~='quotation']:not(a) {
    text-decoration: none;
  }
  [part~='quote-source'] {
    display: block;
    min-block-size: 24px;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
    text-decoration: none;
  }
  [part~='quote-source'] + * {
    margin-block-start: 0;
  }
  [data-part] {
    margin-block: 0 0.7em;
  }
  [data-part]:last-child {
    margin: 0;
  }
  [data-added] {
    user-select: none;
    -webkit-user-select: none;
  }
  /* A small number behind the passage. The words around it may overlap its target. */
  [part='quoted-by'] {
    min-inline-size: 24px;
    margin-block: -12px;
    margin-inline-end: -14px;
    color: var(--_muted);
    font-weight: 400;
    font-style: normal;
    font-size: 0.7em;
    line-height: 24px;
    text-align: start;
    vertical-align: 0.4em;
  }
  [part='quoted-by']::before {
    margin-inline-start: 0.2em;
    content: attr(data-count);
  }
  [part='quoted-by']:is(:hover, :focus-visible) {
    color: var(--_accent);
  }
  [part~='hint'] {
    color: var(--_muted);
  }
  [part='quoters'] {
    box-sizing: border-box;
    font-size: 0.875em;
    max-inline-size: min(26em, 100% - 12px);
    margin: 0;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  [part='quoters'] a {
    display: block;
    min-block-size: 24px;
  }
  [part='way-back'] {
    position: fixed;
    inset: auto auto 1em 50%;
    margin: 0;
    padding: 0.4em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    transform: translateX(-50%);
  }
`;
