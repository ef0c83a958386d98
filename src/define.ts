// Registers `<comment-thread>`. The thread registers `<comment-composer>` when the composer's chunk has loaded.

import {CommentThread} from './elements/thread/comment-thread.js';
import {register} from './elements/base/register.js';

register('comment-thread', CommentThread);

declare global {
  interface HTMLElementTagNameMap {
    'comment-thread': CommentThread;
  }
}
