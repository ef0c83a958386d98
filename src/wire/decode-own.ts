// What a server tells the writer of a comment.

import type {Can} from '../core/comment.js';
import {decodeComment, fieldsOf, toCount, toText} from './decode.js';
import type {OwnComment} from './protocol.js';

/** The writer's own view of a comment. @throws {DecodeError} without a comment. */
export function decodeOwnComment(value: unknown): OwnComment {
  const own = fieldsOf(value);
  return {
    comment: decodeComment(own.get('comment'), 'comment'),
    source: toText(own.get('source')),
    can: decodeCan(own.get('can')),
  };
}

/** The HTML of a preview, as hostile as any other. */
export const decodePreview = (value: unknown): string => toText(fieldsOf(value).get('html'));

function decodeCan(value: unknown): Can {
  const can = fieldsOf(value);
  return {edit: toCount(can.get('edit')), delete: toCount(can.get('delete'))};
}
