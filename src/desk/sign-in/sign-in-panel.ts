import type {DeskStrings} from '../../strings/desk/desk-strings.js';
import type {ModerationSession} from '../../wire/moderation/moderation.js';

export interface SignInSetup {
  readonly invite: string | null;
  readonly hasEnded: boolean;
  readonly base: string;
  readonly strings: DeskStrings;
  readonly done: (session: ModerationSession) => void;
}

export function createSignIn(_setup: SignInSetup): HTMLElement {
  return document.createElement('p');
}
