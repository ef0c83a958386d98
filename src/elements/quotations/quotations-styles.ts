import {css, unsafeCSS} from 'lit';
import {HIGHLIGHTS} from './highlight-styles.js';

/** Styles of quotations that are linked with their source. */
export const quotesStyles = css`
  ${unsafeCSS(HIGHLIGHTS)}
  [part~='quotation'] {
    color: inherit;
    text-decoration: underline dotted var(--_muted);
  }
  a[part~='quotation']:hover {
    color: var(--_accent);
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
    text-decoration-color: var(--_line);
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
  [part='quoted-by'] {
    color: var(--_muted);
    text-underline-offset: 0.18em;
  }
  [part='quoted-by']:hover {
    color: var(--_accent);
  }
  [part~='hint'] {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: max(24px, 1.5em);
  }
  [part='quoters'] {
    max-inline-size: min(26em, 100vw - 12px);
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
