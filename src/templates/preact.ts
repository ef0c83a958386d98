// Adds the tags to Preact's JSX types: `import type {} from 'colloquy/preact'`.

import type {HTMLAttributes} from 'preact';
import type {CommentComposer} from '../elements/composer/comment-composer.js';
import type {CommentCount} from '../elements/count/comment-count.js';
import type {CommentThread} from '../elements/thread/comment-thread.js';
import type {ComposerProps, CountProps, EventProps, ThreadProps} from './tags.js';

// Omits our props from Preact's types: its `loading` accepts signals and any string, and its `label` is for `<option>`.
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
