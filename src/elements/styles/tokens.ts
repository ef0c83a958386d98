import {css} from 'lit';

/**
 * The public custom properties, each read once, here. A page sets them on `:root`, on a section or on the tag; the
 * rest of the styles only know the private names. Neutral colours are mixed from the text's own colour, so that the
 * widget is right on any background, however the page came by it.
 */
export const tokens = css`
  :host {
    /* Links, focus and what can be pressed. */
    --_accent: var(--comment-accent, color-mix(in oklab, #2563eb 50%, currentColor));
    /* The text of comments. */
    --_text: var(--comment-text, inherit);
    /* Dates and other small print. */
    --_muted: var(--comment-muted, color-mix(in srgb, currentColor 74%, transparent));
    /* Behind fields, code and what stands out a little. */
    --_surface: var(--comment-surface, color-mix(in srgb, currentColor 5%, transparent));
    /* Rails, borders and rules. */
    --_line: var(--comment-line, color-mix(in srgb, currentColor 22%, transparent));
    /* The bar beside a quotation. */
    --_quote: var(--comment-quote, color-mix(in srgb, currentColor 34%, transparent));
    /* What went wrong. */
    --_danger: var(--comment-danger, color-mix(in oklab, #c81e1e 56%, currentColor));
    /* Corners. */
    --_radius: var(--comment-radius, 6px);
    /* The space between comments. */
    --_gap: var(--comment-gap, 1.5em);
    /* How far each level is indented. */
    --_indent: var(--comment-indent, 24px);
    /* The level at which indentation stops, up to 12. */
    --_cap: var(--comment-indent-cap, 9);
    --_narrow-indent: min(var(--_indent), 12px);
    --_narrow-cap: min(var(--_cap), 5);
    /* The widest that a line of text gets. */
    --_measure: var(--comment-measure, 68ch);
    /* The font of everything. */
    --_font: var(--comment-font, inherit);
    /* The size of a comment's text. */
    --_size: var(--comment-font-size, 1em);
    /* The font of names and headings. */
    --_heading: var(--comment-heading-font, inherit);
  }
  /*
   * Nothing of the page is inherited but what is named here. The reset is not on the host, where a rule for every
   * element of the page ("* {…}") would win. A line height of the page counts if it is more than 1.2. What a page
   * hides, such as a closed drawer, stays hidden with the thread in it.
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
    line-height: max(1lh, 1.55em - 99 * max(0px, 1lh - 1.2em));
    overflow-wrap: anywhere;
    -webkit-user-select: text;
    user-select: text;
  }
`;
