// Registers `comment-count`, once.

import {CommentCount} from './elements/comment-count.js';
import {register} from './elements/register.js';

register('comment-count', CommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'comment-count': CommentCount;
  }
}
