// Entry of the npm package: the public exports. Importing it registers the elements.

export * from './core/comment.js';
export type {HeldReason} from './core/held-reason.js';
export type {Failure, FailureKind, FieldError} from './core/failure/failure.js';
export {threadKey} from './core/url.js';
export {createSource} from './sources/backends/by-name.js';
export type {CustomComment, CustomId, CustomPage, CustomSource} from './sources/backends/custom-source.js';
export {
  SourceError,
  type Capabilities,
  type CommentSource,
  type LoadRequest,
  type Outgoing,
  type Own,
  type SourceErrorDetails,
  type SourceOptions,
} from './sources/source.js';
export {registerStrings} from './strings/lookup/registered-strings.js';
export type {AllStrings, Strings} from './strings/strings.js';
export {CommentComposer} from './elements/composer/comment-composer.js';
export {CommentCount} from './elements/count/comment-count.js';
export {CommentThread} from './elements/thread/comment-thread.js';
export {CommentFailedEvent, CommentLoadedEvent} from './elements/base/events.js';
export {
  CommentDeletedEvent,
  CommentEditedEvent,
  CommentFoldEvent,
  CommentFoldedEvent,
  CommentReplyEvent,
  CommentSubmitEvent,
  CommentSubmittedEvent,
} from './elements/base/reader-events.js';
export type {OwnComment} from './wire/protocol.js';
import './define.js';
import './define-count.js';
