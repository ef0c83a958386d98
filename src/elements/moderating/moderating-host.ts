import type {ReactiveElement} from 'lit';
import type {Conversation} from '../../conversation/conversation.js';
import {PREFIX, type DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import type {AllStrings} from '../../strings/strings.js';

/** What the tools of moderators get from the thread. */
export interface ModeratingHost {
  readonly element: ReactiveElement & {
    readonly strings: Partial<AllStrings> | null;
    announce(sentence: string): void;
  };
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  readonly lang: string;
  readonly signal: AbortSignal;
}

/** Stored on this device after a moderator was allowed to moderate from this page. Contains no secret. */
export const MODERATOR_KEY = `${PREFIX}moderator`;
