// `import type {} from 'colloquy/preact'`: JSX of Preact knows the tags.

import type {HTMLAttributes} from 'preact';
import type {CommentComposer} from '../elements/composer/comment-composer.js';
import type {CommentCount} from '../elements/count/comment-count.js';
import type {CommentThread} from '../elements/thread/comment-thread.js';
import type {ComposerProps, CountProps, EventProps, ThreadProps} from './tags.js';

// Preact's own `loading` takes signals and any word, and its `label` is that of `<option>`.
type Props<Tag extends EventTarget> = Omit<HTMLAttributes<Tag>, keyof ThreadProps | keyof ComposerProps>;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'comment-thread': Props<CommentThread> & ThreadProps & EventProps;
      'comment-count': Props<CommentCount> & CountProps;
      'comment-composer': Props<CommentComposer> & ComposerProps & EventProps;
    }
  }
}
