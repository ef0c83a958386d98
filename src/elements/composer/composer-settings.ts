// The settings that a thread passes to its composers.

import type {CommentId, Draft, DraftAuthor} from '../../core/comment.js';
import type {Sanitize} from '../../dom/sanitize.js';
import type {Strings, WritingStrings} from '../../strings/strings.js';

/** A guest field. */
export type Field = 'name' | 'email' | 'website';

/** Stores drafts until they are sent. */
export interface DraftStore {
  get(parent: CommentId | null): string;
  /** Returns false if this device cannot store the draft beyond this page view. */
  set(parent: CommentId | null, source: string): boolean;
  readonly author: DraftAuthor;
  /** Deletes everything stored on this device. Absent when editing, where the author is not stored. */
  forgetAll?(): void;
}

/** What a form shows to people who have not signed in. */
export interface SignInForm {
  /** The buttons to sign in with a provider. */
  readonly view: unknown;
  /** Why the form has no fields for guests; empty if guests may write. */
  readonly needed: string;
}

export interface ComposerSettings {
  readonly strings: Strings & WritingStrings;
  /** Whether the form edits an existing comment. */
  readonly edits: boolean;
  readonly fields: ReadonlySet<Field>;
  /** The fields that must not be empty, besides the name. */
  readonly needed?: ReadonlySet<Field>;
  /** The account that is signed in, shown in place of the fields. Undefined for guests, and when editing. */
  readonly account?: unknown;
  /** How to sign in, for whoever has not. */
  readonly signIn?: SignInForm | null;
  readonly drafts: DraftStore;
  readonly sanitize: Sanitize | null;
  /** Renders Markdown on the server; null if the backend cannot. */
  readonly preview: ((source: string) => Promise<string>) | null;
  /** Returns a message for an error of `preview`. */
  readonly explain: (error: unknown) => string;
  /** Sends the draft. @param honeypot The content of the hidden field, empty unless a bot filled it in. */
  readonly send: (draft: Draft, honeypot: string) => void;
  readonly close: (parent: CommentId | null) => void;
}
