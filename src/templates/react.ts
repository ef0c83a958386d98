// Adds the tags to React 19's JSX types: `import type {} from 'colloquy/react'`.

import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {CommentComposer} from '../elements/composer/comment-composer.js';
import type {CommentCount} from '../elements/count/comment-count.js';
import type {CommentThread} from '../elements/thread/comment-thread.js';
import type {ComposerProps, CountProps, EventProps, ThreadProps} from './tags.js';

type Props<Tag> = DetailedHTMLProps<HTMLAttributes<Tag>, Tag>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'comment-thread': Props<CommentThread> & ThreadProps & EventProps;
      'comment-count': Props<CommentCount> & CountProps;
      'comment-composer': Props<CommentComposer> & ComposerProps & EventProps;
    }
  }
}
