import {css} from 'lit';

/**
 * The public custom properties, each read once, here or in `late-tokens`. A page sets them on `:root`, a section or the
 * element. All other styles use only the private names. Neutral colours are mixed from the text colour, so they fit any
 * background.
 */
export const tokens = css`
  :host {
    /* Links, focus outlines and buttons. */
    --_accent: var(--comment-accent, color-mix(in oklab, #2563eb 50%, currentColor));
    /* The text of comments. */
    --_text: var(--comment-text, inherit);
    /* Dates and other secondary text. */
    --_muted: var(--comment-muted, color-mix(in srgb, currentColor 74%, transparent));
    /* Background of fields, code and other highlights. */
    --_surface: var(--comment-surface, color-mix(in srgb, currentColor 5%, transparent));
    /* Borders. */
    --_line: var(--comment-line, color-mix(in srgb, currentColor 20%, transparent));
    /* The rails, which show the depth of replies. */
    --_rail: var(--comment-rail, color-mix(in srgb, currentColor 18%, transparent));
    /* The bar beside a quotation. */
    --_quote: var(--comment-quote, color-mix(in srgb, currentColor 30%, transparent));
    /* Radius of rounded corners. */
    --_radius: var(--comment-radius, 6px);
    /* The space between comments. */
    --_gap: var(--comment-gap, 1.4em);
    /* Indentation per level. */
    --_indent: var(--comment-indent, 24px);
    /* How far the outermost fold buttons stand in the page’s margin: as far as there is one, at most 24px. */
    --_hang: var(--comment-hang, clamp(0px, 50vw - 50cqi - var(--_scrollbar, 8px), 24px));
    /* The level at which indentation stops, at most 12. */
    --_cap: var(--comment-indent-cap, 9);
    --_narrow-indent: min(var(--_indent), 16px);
    --_narrow-cap: min(var(--_cap), 5);
    /* The maximum line length. */
    --_measure: var(--comment-measure, 62ch);
    /* The font of all text. */
    --_font: var(--comment-font, inherit);
    /* The font size of comments. */
    --_size: var(--comment-font-size, 1em);
    /* The font of names and headings. */
    --_heading: var(--comment-heading-font, inherit);
  }
  /* Half the width of a scrollbar, which touch screens draw over the page. */
  @media (pointer: coarse) {
    :host {
      --_scrollbar: 0px;
    }
  }
  /*
   * Only the properties listed here are inherited from the page. The reset is not on the host, because a page rule for
   * all elements ("* {…}") would override it there. The page's line height is used if it is more than 1.2.
   * Visibility is inherited so that a thread in a closed drawer stays hidden.
   */
  .thread,
  .spoken,
  form {
    all: initial;
    display: block;
    color: inherit;
    color-scheme: inherit;
    writing-mode: inherit;
    visibility: inherit;
    font: inherit;
    font-variant: normal;
    -webkit-font-smoothing: inherit;
    line-height: 1.55;
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
  @supports (line-height: 1lh) {
    .thread,
    .spoken,
    form {
      line-height: max(1lh, 1.55em - 99 * var(--_tight, max(0px, 1lh - 1.2em)));
    }
  }
`;
