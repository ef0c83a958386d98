// The HTML of words that somebody has just written, or the reason why they are no comment.

import {isBlank} from '../../core/text/blank.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {invalid} from '../http/problem.js';
import {renderMarkdown} from './render-markdown.js';

/**
 * Renders a source that is new. Every route that takes words from a writer or a moderator renders with this function.
 *
 * @throws {HttpProblem} 422 if a reader would see nothing of it: the same answer as for an empty source.
 */
export function renderWritten(source: string): string {
  const html = renderMarkdown(source);
  // The numbers of a list are words, though no text.
  if (isBlank(htmlToText(html)) && !html.includes('<ol')) throw invalid([{field: 'source', message: EMPTY}]);
  return html;
}

/** What a writer is told of an empty comment. */
export const EMPTY = 'The comment is empty.';
