// Adds the tags to Solid's JSX types: `import type {} from 'colloquy/solid'`. Solid sets attributes; properties need
// the prefix `prop:`, and attributes without a property `attr:` if their values may change.

import type {JSX as Solid} from 'solid-js/jsx-runtime';
import type {CommentComposer} from '../elements/composer/comment-composer.js';
import type {CommentCount} from '../elements/count/comment-count.js';
import type {CommentThread} from '../elements/thread/comment-thread.js';
import type {CommentEvents, ComposerProps, CountProps, ThreadProps} from './tags.js';

type PropertyName = 'source' | 'strings' | 'parent' | 'settings' | 'failure';
// `identity` is both: a token may be in the attribute, a function only in the property.
type Attributes<Props> = Omit<Props, PropertyName | 'identity'> & {
  readonly [Name in keyof Props & 'identity']?: string | undefined;
};
type Properties<Props> = {
  readonly [Name in keyof Props & (PropertyName | 'identity') as `prop:${Name}`]?: Props[Name];
};
// These have no property, and Solid would assign a value that may change to one.
type AttributeName = 'article' | 'threading' | 'shortcuts';
type ChangingAttributes = {
  readonly [Name in keyof ThreadProps & AttributeName as `attr:${Name}`]?: ThreadProps[Name];
};
type Listeners = {
  readonly [Name in keyof CommentEvents as `on:${Name}`]?: ((event: CommentEvents[Name]) => void) | undefined;
};

declare module 'solid-js/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements {
      'comment-thread': Solid.HTMLAttributes<CommentThread> &
        Attributes<ThreadProps> &
        ChangingAttributes &
        Properties<ThreadProps> &
        Listeners;
      'comment-count': Solid.HTMLAttributes<CommentCount> & Attributes<CountProps> & Properties<CountProps>;
      'comment-composer': Solid.HTMLAttributes<CommentComposer> &
        Attributes<ComposerProps> &
        Properties<ComposerProps> &
        Listeners;
    }
  }
}
