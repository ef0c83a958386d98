// Adds the tags to Vue's template types: `import type {} from 'colloquy/vue'`.

import type {AllowedComponentProps, HTMLAttributes, VNodeProps} from 'vue';
import type {CommentEvents, ComposerProps, CountProps, ThreadProps} from './tags.js';

/** A component as Vue types it: props, HTML's own attributes, and a listener such as `onCommentLoaded` for each event. */
type Tag<Props> = new () => {$props: AllowedComponentProps & HTMLAttributes & VNodeProps & Props & BothCases<Props>};
/** Vue checks `heading-level` as `headingLevel`. */
type BothCases<Props> = {readonly [Name in keyof Props as Name extends string ? Camel<Name> : never]: Props[Name]};
type Listeners = {
  readonly [Name in keyof CommentEvents as `on${Capitalize<Camel<Name>>}`]?: (event: CommentEvents[Name]) => void;
};
type Camel<Name extends string> = Name extends `${infer Head}-${infer Rest}`
  ? `${Head}${Capitalize<Camel<Rest>>}`
  : Name;

declare module 'vue' {
  interface GlobalComponents {
    'comment-thread': Tag<ThreadProps & Listeners>;
    'comment-count': Tag<CountProps>;
    'comment-composer': Tag<ComposerProps & Listeners>;
  }
}
