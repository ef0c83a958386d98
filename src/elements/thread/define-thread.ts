import {register} from '../base/register.js';
import {CommentThread} from './comment-thread.js';

/** Registers `<comment-thread>`. */
export function defineThread(): void {
  // Frameworks set a property that the element has. Of any other name they set the attribute, which holds no function.
  CommentThread.prototype.identity = null;
  register('comment-thread', CommentThread);
}
