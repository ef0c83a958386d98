// Registers `<comment-count>`.

import {CommentCount} from './elements/count/comment-count.js';
import {register} from './elements/base/register.js';

register('comment-count', CommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'comment-count': CommentCount;
  }
}
