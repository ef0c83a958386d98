// Makes ids for elements that other elements refer to by `aria-labelledby` and the like.

import {encodeText} from '../../core/text/encode-text.js';

/** Returns a stable element id for a comment id. It has no white space, which would split a list of ids. */
export const domId = (prefix: string, id: string): string => `${prefix}-${encodeText(id)}`;
