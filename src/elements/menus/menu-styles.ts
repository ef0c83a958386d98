import {css} from 'lit';

/** Styles of menus. */
export const menuStyles = css`
  [part='menu'] {
    box-sizing: border-box;
    inset: 0 auto auto 0;
    min-inline-size: min(12em, 100% - 12px);
    max-inline-size: calc(100% - 12px);
    max-block-size: calc(100vh - 12px);
    margin: 0;
    padding: 0.3em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    box-shadow: 0 4px 16px rgb(0 0 0 / 12%);
    color: CanvasText;
    font-weight: 400;
    font-size: 0.875em;
  }
  .entries + .entries {
    margin-block-start: 0.3em;
    padding-block-start: 0.3em;
    border-block-start: 1px solid color-mix(in srgb, currentColor 14%, transparent);
  }
  [part='menu-item'] {
    display: block;
    position: relative;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 30px;
    padding-block: 0.3em;
    padding-inline: 2em 0.8em;
    border-radius: calc(var(--_radius) * 0.6);
    text-align: start;
  }
  /* The mark of what is chosen. */
  [part='menu-item'][aria-pressed='true']::before {
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 0.85em;
    inline-size: 0.3em;
    block-size: 0.6em;
    border: solid;
    border-width: 0 2px 2px 0;
    content: '';
    transform: translateY(-65%) rotate(45deg);
  }
  [part='menu-item']:not([aria-disabled]):hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  [part='menu-item'][aria-disabled] {
    color: color-mix(in srgb, currentColor 65%, transparent);
    cursor: default;
  }
  [part='menu-item']:focus-visible {
    outline-offset: -2px;
  }
`;
