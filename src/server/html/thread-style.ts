// The style sheet of a thread in a page. It has the measures of the element's own sheet (`elements/styles`), so that nothing
// moves when the element takes over. A body is a context for layout, as in the element: margins stay within it. A test holds
// the size of the sheet, because it is in every page: `padding-inline: 1em 0` is shorter than the property of one side.
// Browsers lay out the first 30 comments, which fill a large window, and the others when they come near: the first paint of
// 100 comments takes 0.7 × the work.

/** The deepest level that has a class, and with it an indentation. Comments below have the class of this one. */
export const LEVELS = 9;

/** One class per level, as attributes for styles would break a strict content security policy. */
const DEPTHS = Array.from({length: LEVELS}, (_, index) => `.colloquy-d${index + 1}{--cq:${index + 1}}`).join('');

// The line height is that of `comment-thread`, where it stays when the element takes over: there it is one that the page has
// chosen, also if that of the page is `normal`.
const RULES = `
comment-thread {
  display: block;
  font-family: var(--comment-font, inherit);
  font-size: var(--comment-font-size, 1em);
  line-height: max(1lh, 1.55em - 99 * max(0px, 1lh - 1.2em));
  overflow-wrap: anywhere;
}
.colloquy-thread { container-type: inline-size; }
.colloquy-thread > * { max-inline-size: var(--comment-measure, 62ch); }
.colloquy-bar, .colloquy-count, .colloquy-head, .colloquy-foot { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; font: inherit; }
.colloquy-bar { gap: 0 0.75em; padding-block: 0 0.3em; border-block-end: 1px solid #8886; }
.colloquy-bar:after { padding: 0 1.32em; line-height: max(24px, 1lh); font-size: 0.875em; content: attr(data-tools); visibility: hidden; }
.colloquy-count { flex: auto; font-weight: 600; font-size: 1.125em; }
.colloquy-name { font-weight: 600; }
.colloquy-empty { margin-block: 1em; }
.colloquy-write, .colloquy-pages { display: block; margin-block: 1em 0; }
.colloquy-write { box-sizing: border-box; padding-inline: 0.9em; border: 1px solid #8886; line-height: calc(2.75em - 2px); }
.colloquy-comment {
  padding-block: var(--comment-gap, 1.4em) 0;
  padding-inline: calc(24px - var(--comment-hang, clamp(0px, 50vw - 50cqi - var(--cq-s, 8px), 24px)) + min(var(--cq, 0), var(--comment-indent-cap, 9), var(--cq-c, 5)) * min(var(--comment-indent, 24px), var(--cq-i, 16px))) 0;
}
.colloquy-comment > *, .colloquy-note { font-size: 0.875em; }
.colloquy-head, .colloquy-parent { gap: 0 0.6em; line-height: max(24px, 1.5em); }
.colloquy-head a, .colloquy-foot a { min-block-size: 24px; color: inherit; text-decoration: none; }
.colloquy-badge { padding-inline: 0.4em; border: 1px solid #8886; border-radius: 4px; font-size: 0.85em; line-height: 1.4; }
.colloquy-date, .colloquy-foot, .colloquy-note { opacity: 0.74; }
.colloquy-note { margin: 0.3em 0 0; }
.colloquy-foot { gap: 0 1em; margin: 0.1em 0 0; }
.colloquy-body { contain: layout; margin-block: 0.15em 0; font-size: 1em; }
.colloquy-body > * { margin-block: 0 0.7em; }
.colloquy-body p { unicode-bidi: plaintext; }
.colloquy-body blockquote { margin-inline: 0; padding-inline: 0.8em 0; border-inline-start: 2px solid #8888; }
.colloquy-body blockquote > :first-child { margin-block-start: 0; }
.colloquy-comment :is(.colloquy-body, blockquote) > :last-child { margin-block-end: 0; }
.colloquy-body :is(ul, ol) { padding-inline: 2em; }
.colloquy-body ol[start] { padding-inline: 3em; }
.colloquy-body :is(pre, code) { padding: 0.7em 0.3em; font-family: ui-monospace, monospace; font-size: 0.9em; }
.colloquy-body pre { padding-inline: 0.9em; overflow: auto; }
.colloquy-body pre code { padding: 0; font-size: 1em; }
.colloquy-body hr { border-width: 1px 0 0; }
@media screen { .colloquy-comment:nth-child(n+31) { content-visibility: auto; contain-intrinsic-size: auto 9em; } }
@media print { .colloquy-write, .colloquy-foot { display: none; } }
@media (pointer: coarse) { .colloquy-comment { --cq-s: 0px; } }
@container (width > 34em) {
  .colloquy-comment { --cq-c: 9; --cq-i: 9in; }
  .colloquy-far { display: none; }
}
`;

/** The rules, without the spaces that only people need. */
export const THREAD_STYLE = `${RULES.trim()
  .replaceAll(/\s*([{};,>])\s*/g, '$1')
  .replaceAll(/: | \* /g, (text) => text.trim())
  .replaceAll(';}', '}')
  .replaceAll(/\b0\./g, '.')}${DEPTHS}`;
