// The style sheet of a thread in a page. It has the measures of the element's own sheet (`elements/styles`), so that nothing
// moves when the element takes over. Less than 1 KB when compressed, because it is in every page. Browsers lay out the first 30
// comments, which fill a large window, and the others when they come near: the first paint of 100 comments takes 0.7 × the work.

/** The deepest level that has a class, and with it an indentation. Comments below have the class of this one. */
export const LEVELS = 9;

/** One class per level, as attributes for styles would break a strict content security policy. */
const DEPTHS = Array.from({length: LEVELS}, (_, index) => `.colloquy-d${index + 1}{--cq-d:${index + 1}}`).join('');

const RULES = `
comment-thread { font-family: var(--comment-font, inherit); font-size: var(--comment-font-size, 1em); }
comment-thread, .colloquy-thread { display: block; line-height: max(1lh, 1.55em - 99 * max(0px, 1lh - 1.2em)); overflow-wrap: anywhere; }
.colloquy-thread {
  container-type: inline-size;
  --cq-m: var(--comment-measure, 62ch);
  --cq-h: var(--comment-hang, clamp(0px, 50vw - 50cqi - var(--cq-s, 8px), 24px));
}
@media (pointer: coarse) { .colloquy-thread { --cq-s: 0px; } }
.colloquy-thread > * { max-inline-size: var(--cq-m); }
.colloquy-bar, .colloquy-head, .colloquy-foot { display: flex; flex-wrap: wrap; align-items: baseline; margin: 0; }
.colloquy-head { gap: 0 0.6em; }
.colloquy-foot { gap: 0 1em; }
.colloquy-badge { padding-inline: 0.4em; border: 1px solid #8886; border-radius: 4px; font-size: 0.85em; line-height: 1.4; }
.colloquy-bar { gap: 0 0.7em; padding-block-end: 0.3em; border-block-end: 1px solid #8886; }
.colloquy-bar::after { padding-inline-end: 2.6em; line-height: max(24px, 1lh); font-size: 0.875em; content: attr(data-tools); visibility: hidden; }
.colloquy-count, .colloquy-head { font: inherit; }
.colloquy-count { flex: auto; margin: 0; font-size: 1.125em; }
.colloquy-count, .colloquy-name { font-weight: 600; }
.colloquy-write, .colloquy-pages { display: block; margin-block-start: 1em; }
.colloquy-empty { margin-block: 1em; }
.colloquy-write { box-sizing: border-box; padding-inline: 0.9em; border: 1px solid #8886; line-height: calc(2.75em - 2px); }
.colloquy-rows { max-inline-size: calc(var(--cq-m) + var(--cq-h)); margin-inline-start: calc(-1 * var(--cq-h)); }
.colloquy-comment {
  padding-block-start: var(--comment-gap, 1.4em);
  padding-inline-start: calc(24px + min(var(--cq-d, 0), var(--comment-indent-cap, 9), var(--cq-c, 9)) * min(var(--comment-indent, 24px), var(--cq-i, 9in)));
}
.colloquy-head, .colloquy-note, .colloquy-foot, .colloquy-parent { font-size: 0.875em; }
.colloquy-head, .colloquy-parent { line-height: max(24px, 1.5em); }
.colloquy-head a, .colloquy-foot a { color: inherit; text-decoration: none; }
.colloquy-date, .colloquy-foot, .colloquy-edit { opacity: 0.74; }
.colloquy-edit { font-style: italic; }
.colloquy-note { margin: 0.3em 0 0; }
.colloquy-foot { margin-block-start: 0.1em; }
.colloquy-foot:not(:empty) { min-block-size: 24px; }
.colloquy-body { margin-block-start: 0.15em; }
.colloquy-body:empty { display: none; }
.colloquy-body > * { margin-block: 0 0.7em; }
.colloquy-body blockquote { margin-inline: 0; padding-inline-start: 0.8em; border-inline-start: 2px solid #8888; }
.colloquy-body blockquote > :first-child { margin-block-start: 0; }
.colloquy-body > :last-child, .colloquy-body blockquote > :last-child { margin-block-end: 0; }
.colloquy-body :is(pre, code) { font-family: ui-monospace, monospace; font-size: 0.9em; }
.colloquy-body pre { padding: 0.7em 0.9em; overflow: auto; }
.colloquy-body pre code { font-size: 1em; }
.colloquy-body :is(ul, ol) { padding-inline: 2em; }
.colloquy-body hr { border-width: 1px 0 0; }
@media screen { .colloquy-comment:nth-child(n + 31) { content-visibility: auto; contain-intrinsic-size: auto 9em; } }
.colloquy-far { display: none; }
@container (max-width: 34em) {
  .colloquy-rows { --cq-i: 16px; --cq-c: 5; }
  .colloquy-far { display: inline-block; }
}
`;

/** The rules, without the spaces that only people need. */
export const THREAD_STYLE = `${RULES.trim()
  .replaceAll(/\s*([{};,>])\s*/g, '$1')
  .replaceAll(/: | \* /g, (text) => text.trim())
  .replaceAll(';}', '}')
  .replaceAll(/\b0\./g, '.')}${DEPTHS}`;
