// What sending needs of the thread that it is part of.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import type {Account} from '../../conversation/account/account.js';
import type {WritersIdentity} from './writers-identity.js';

/** The dependencies and callbacks that the thread provides. */
export interface SendingHost {
  readonly element: ReactiveElement;
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  /** Moves the focus to the element that matches in a comment's row, once it is rendered. */
  readonly focusIn: (id: CommentId, selector: string) => void;
  /** Moves the focus to the composer below a comment, or to the top-level composer with null. */
  readonly focusComposer: (parent: CommentId | null) => void;
  /** Loads the form. Resolves to false if it fails to load. */
  readonly openForm: () => Promise<boolean>;
  readonly hasForm: () => boolean;
  /** The account that is signed in; null for a guest. */
  readonly account: () => Account | null;
  readonly identity: () => WritersIdentity;
  /** Called before a comment disappears, to move the focus out of it. */
  readonly vanishing: (id: CommentId) => void;
  /** Called before a comment is rendered under another id, to keep the focus in it. */
  readonly renamed: (from: CommentId, to: CommentId) => void;
}
