// Types of the attributes, properties and events of our tags, shared by the frameworks' templates. No runtime code.

import type {Order} from '../core/comment.js';
import type {CommentComposer} from '../elements/composer/comment-composer.js';
import type {CommentCount} from '../elements/count/comment-count.js';
import type {CommentThread} from '../elements/thread/comment-thread.js';
import type {BackendName} from '../sources/backends/by-name.js';
import type {CommentFailedEvent, CommentLoadedEvent} from '../elements/base/events.js';
import type {
  CommentDeletedEvent,
  CommentEditedEvent,
  CommentFoldedEvent,
  CommentFoldEvent,
  CommentReplyEvent,
  CommentSubmitEvent,
  CommentSubmittedEvent,
} from '../elements/base/reader-events.js';

/** The attributes of `<comment-thread>`, and the properties that have no attribute. */
export interface ThreadProps {
  readonly endpoint?: string | undefined;
  readonly thread?: string | undefined;
  readonly backend?: BackendName | undefined;
  readonly order?: Order | undefined;
  readonly 'heading-level'?: number | string | undefined;
  readonly fields?: string | undefined;
  readonly remember?: 'all' | 'reading' | 'none' | undefined;
  readonly readonly?: boolean | undefined;
  readonly loading?: 'eager' | 'lazy' | undefined;
  readonly refresh?: number | string | undefined;
  readonly article?: string | undefined;
  readonly threading?: 'quotes' | undefined;
  readonly shortcuts?: 'on' | 'off' | undefined;
  readonly identity?: CommentThread['identity'];
  readonly source?: CommentThread['source'] | undefined;
  readonly strings?: CommentThread['strings'] | undefined;
}

/** The attributes of `<comment-count>`, and the property that has no attribute. */
export interface CountProps {
  readonly endpoint?: string | undefined;
  readonly thread?: string | undefined;
  readonly loading?: 'eager' | 'lazy' | undefined;
  readonly strings?: CommentCount['strings'] | undefined;
}

/** The attribute and the properties of `<comment-composer>`. */
export interface ComposerProps {
  readonly label?: string | undefined;
  readonly parent?: CommentComposer['parent'] | undefined;
  readonly settings?: CommentComposer['settings'] | undefined;
  readonly failure?: CommentComposer['failure'] | undefined;
}

/** The events of `<comment-thread>` by name. */
export interface CommentEvents {
  'comment-loaded': CommentLoadedEvent;
  'comment-failed': CommentFailedEvent;
  'comment-submit': CommentSubmitEvent;
  'comment-submitted': CommentSubmittedEvent;
  'comment-edited': CommentEditedEvent;
  'comment-deleted': CommentDeletedEvent;
  'comment-reply': CommentReplyEvent;
  'comment-fold': CommentFoldEvent;
  'comment-folded': CommentFoldedEvent;
}

/** Listeners as React and Preact name them on custom elements: `oncomment-loaded`. */
export type EventProps = {
  readonly [Name in keyof CommentEvents as `on${Name}`]?: ((event: CommentEvents[Name]) => void) | undefined;
};
