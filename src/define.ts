// Registers `<comment-thread>`. The thread registers `<comment-composer>` when the composer's chunk has loaded.

import type {CommentThread} from './elements/thread/comment-thread.js';
import {defineThread} from './elements/thread/define-thread.js';

defineThread();

declare global {
  interface HTMLElementTagNameMap {
    'comment-thread': CommentThread;
  }
}
