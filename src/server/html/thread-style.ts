// The style sheet of a thread in a page. It has the measures of the element, so that nothing moves when that takes over.

/** One class per level, as attributes for styles would break a strict content security policy. */
const LEVELS = Array.from({length: 12}, (_, index) => `.colloquy-d${index + 1}{--colloquy-d:${index + 1}}`).join('');

const RULES = `
.colloquy-thread {
  container-type: inline-size;
  color: var(--comment-text, inherit);
  font-family: var(--comment-font, inherit);
  font-size: var(--comment-font-size, 1em);
  line-height: max(1lh, 1.55em - 99 * max(0px, 1lh - 1.2em));
  overflow-wrap: anywhere;
  --colloquy-muted: var(--comment-muted, color-mix(in srgb, currentColor 74%, transparent));
  --colloquy-line: var(--comment-line, color-mix(in srgb, currentColor 20%, transparent));
}
.colloquy-thread > * { max-inline-size: var(--comment-measure, 62ch); }
.colloquy-count, .colloquy-head, .colloquy-note, .colloquy-foot { margin: 0; font: inherit; }
.colloquy-count { padding-block-end: 0.3em; border-block-end: 1px solid var(--colloquy-line); font-weight: 600; font-size: 1.125em; }
.colloquy-count, .colloquy-name { font-family: var(--comment-heading-font, inherit); }
.colloquy-write, .colloquy-pages { display: block; margin-block-start: 1em; }
.colloquy-comment {
  --colloquy-i: min(var(--colloquy-d, 0), var(--comment-indent-cap, 9)) * var(--comment-indent, 24px);
  padding-block-start: var(--comment-gap, 1.4em);
  padding-inline-start: calc(var(--colloquy-i));
}
.colloquy-head { font-size: 0.875em; line-height: max(24px, 1.5em); }
.colloquy-name { font-weight: 600; }
.colloquy-name a { color: inherit; }
.colloquy-date, .colloquy-note, .colloquy-foot, .colloquy-parent { color: var(--colloquy-muted); }
.colloquy-note, .colloquy-foot, .colloquy-parent { font-size: 0.875em; }
.colloquy-body > * { margin-block: 0 0.7em; }
.colloquy-body > :last-child { margin-block-end: 0; }
.colloquy-body blockquote {
  margin-inline: 0;
  padding-inline-start: 0.8em;
  border-inline-start: 2px solid var(--comment-quote, var(--colloquy-line));
}
.colloquy-body pre { overflow: auto; }
`;

/** The rules, without the spaces that only people need. */
export const THREAD_STYLE = `${RULES.replaceAll(/\s*([{};,>])\s*/g, '$1')
  .replaceAll(': ', ':')
  .trim()}${LEVELS}`;
