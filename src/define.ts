// Registers the tags, once. `comment-composer` is registered by the thread when its chunk has come.

import {CommentThread} from './elements/thread/comment-thread.js';
import {register} from './elements/base/register.js';

register('comment-thread', CommentThread);

declare global {
  interface HTMLElementTagNameMap {
    'comment-thread': CommentThread;
  }
}
