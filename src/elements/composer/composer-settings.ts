// What a composer is given by the thread it stands in.

import type {CommentId, Draft, DraftAuthor} from '../../core/comment.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {Strings, WritingStrings} from '../../strings/strings.js';

/** What a guest may be asked. */
export type Field = 'name' | 'email' | 'website';

/** Where words are kept until they are sent. */
export interface DraftStore {
  get(parent: CommentId | null): string;
  /** False when this device cannot keep them beyond the page. */
  set(parent: CommentId | null, source: string): boolean;
  readonly author: DraftAuthor;
  /** Makes this device forget everything; only where it may know who writes. */
  forgetAll?(): void;
}

export interface ComposerSettings {
  readonly strings: Strings & WritingStrings;
  /** Whether a comment that is there already is given other words. */
  readonly edits: boolean;
  readonly fields: ReadonlySet<Field>;
  readonly drafts: DraftStore;
  readonly sanitize: Sanitize | null;
  /** The server's rendering of Markdown, or null where the backend has none to offer. */
  readonly preview: ((source: string) => Promise<string>) | null;
  /** A sentence for what `preview` rejected with. */
  readonly explain: (error: unknown) => string;
  /** Takes over what was written; `trap` is what the field that people do not see holds. */
  readonly send: (draft: Draft, trap: string) => void;
  readonly close: (parent: CommentId | null) => void;
}
