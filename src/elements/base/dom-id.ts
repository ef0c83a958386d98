// Names for elements that other elements refer to.

import {encodeText} from '../../core/text/encode-text.js';

/** An id made from a comment's: the same each time, without the white space that would split a list of ids. */
export const domId = (prefix: string, id: string): string => `${prefix}-${encodeText(id)}`;
