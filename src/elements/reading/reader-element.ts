import type {ReactiveElement} from 'lit';
import type {AllStrings} from '../../strings/strings.js';
import type {Address} from '../page/find-source.js';

/** The thread element, with the attributes that this chunk reads. */
export interface ReaderElement extends ReactiveElement, Address {
  readonly fields: string;
  readonly remember: string;
  readonly refresh: number | 'live';
  readonly readonly: boolean;
  readonly strings: Partial<AllStrings> | null;
  reload(): void;
  announce(sentence: string): void;
}
