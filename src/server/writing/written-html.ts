// Renders a new comment source, and rejects a source that shows nothing.

import {isBlank} from '../../core/text/blank.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {invalid} from '../http/problem.js';
import {renderMarkdown} from './render-markdown.js';

/**
 * Renders a new source. Every route that accepts a source from a writer or a moderator uses this function.
 *
 * @throws {HttpProblem} 422 if the HTML shows nothing: the same response as for an empty source.
 */
export function renderNonBlank(source: string): string {
  const html = renderMarkdown(source);
  // The numbers of an ordered list are visible, but not part of the text.
  if (isBlank(htmlToText(html)) && !html.includes('<ol')) throw invalid([{field: 'source', message: EMPTY_COMMENT}]);
  return html;
}

/** The error message for an empty comment. */
export const EMPTY_COMMENT = 'The comment is empty.';
