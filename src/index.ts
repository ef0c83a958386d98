// What `import 'colloquy'` gives.

export * from './core/comment.js';
export type {Failure, FailureKind, FieldError} from './core/failure.js';
export {threadKey} from './core/url.js';
export {createSource, type SourceOptions} from './sources/by-name.js';
export type {CustomComment, CustomId, CustomPage, CustomSource} from './sources/custom-source.js';
export {SourceError, type Capabilities, type CommentSource, type Outgoing, type Own} from './sources/source.js';
export {registerStrings} from './strings/languages.js';
export type {Strings} from './strings/strings.js';
export {CommentComposer} from './elements/comment-composer.js';
export {CommentCount} from './elements/comment-count.js';
export {CommentThread} from './elements/comment-thread.js';
export * from './elements/events.js';
export * from './elements/reader-events.js';
export type {OwnComment} from './wire/protocol.js';
import './define.js';
import './define-count.js';
