import {css} from 'lit';

/**
 * Fallbacks for browsers without `color-mix()` or container queries, both newer than the baseline. They load with the
 * chunks that follow the first paint.
 */
export const olderStyles = css`
  @supports not (color: color-mix(in srgb, red, red)) {
    :host {
      --_accent: var(--comment-accent, currentColor);
      --_muted: var(--comment-muted, inherit);
      --_surface: var(--comment-surface, rgb(128 128 128 / 8%));
      --_line: var(--comment-line, rgb(128 128 128 / 40%));
      --_rail: var(--comment-rail, rgb(128 128 128 / 40%));
      --_quote: var(--comment-quote, rgb(128 128 128 / 60%));
      --_danger: var(--comment-danger, currentColor);
    }
    :host {
      --_faint: var(--_line);
    }
    [part='composer-send'] {
      border-color: currentColor;
    }
  }
  @supports not (container-type: inline-size) {
    @media (max-width: 34em) {
      .row {
        --_indent: var(--_narrow-indent);
        --_cap: var(--_narrow-cap);
      }
      [part='parent'] {
        display: inline-block;
      }
    }
  }
`;
