// What a view of the desk is, and what it gets from the shell.
//
// A view is a module with a function `openView`, listed in `app/views`. Its element extends `DeskView` and has a shadow
// root of its own. Links to other views are ordinary links with an address from `href`.

import {LitElement, type PropertyDeclarations} from 'lit';
import type {Sanitize} from '../../dom/sanitize.js';
import type {DateFormat} from '../../elements/dates/date-format.js';
import type {DeskStrings, ViewName} from '../../strings/desk/desk-strings.js';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import type {DeskClient} from './desk-client.js';

/** The parameters of a view in the address: filters, tabs. Empty ones are left out. */
export type ViewQuery = Readonly<Record<string, string>>;

/** Something that can be taken back. */
export interface Undoable {
  /** What was done, as a sentence: “Approved: “Nineteen was bread…””. */
  readonly sentence: string;
  /** Takes it back. Throws a `DeskError` if that fails. Returns a sentence if it could only be done in part. */
  readonly undo: () => Promise<string | null>;
}

/** The line at the bottom with what was done last, and its button Undo (key `u`). Remembers the last 20. */
export interface UndoBar {
  /** Shows and announces what was done. Returns a function that withdraws it, for when it failed after all. */
  add(done: Undoable): () => void;
}

/** What a view gets from the shell. */
export interface DeskContext {
  readonly client: DeskClient;
  /** The words of the shell and the queue. A view loads words of its own in `openView`. */
  readonly strings: DeskStrings;
  readonly dates: DateFormat;
  /** Who is signed in. */
  readonly session: ModerationSession;
  /** The only way from HTML to nodes; null if it could not be loaded: then show the HTML as text. Use with `views/comment-body`. */
  readonly sanitize: Sanitize | null;
  /** The address of a view, for a link. */
  readonly href: (view: ViewName, query?: ViewQuery) => string;
  /** Goes to a view. `replace` adds no entry to the history: for what is typed. */
  readonly navigate: (view: ViewName, query?: ViewQuery, how?: 'push' | 'replace') => void;
  /** Says something to assistive technology alone. */
  readonly announce: (sentence: string) => void;
  /** Shows a sentence at the bottom until it is closed or followed by another one, and announces it. */
  readonly tell: (sentence: string) => void;
  readonly undoBar: UndoBar;
  /** Calls back when comments, decisions or threads have changed on the server, at most about once a second. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
}

/** The element of a view. */
export abstract class DeskView extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {context: {attribute: false}, query: {attribute: false}};
  }

  /** Set before the element is connected. */
  declare context: DeskContext;
  /** The parameters of the view in the address. Set anew whenever they change. */
  declare query: URLSearchParams;
}

/** The module of a view. */
export interface ViewModule {
  /** Makes the element; its context and query are set by the shell. Loads the words of the view first, if it has its own. */
  readonly openView: (lang: string) => DeskView | Promise<DeskView>;
}

/** A view in the navigation. */
export interface ViewEntry {
  readonly name: ViewName;
  /** Written as `() => import('../…/….js')`: see `loadChunk`. */
  readonly load: (query?: string) => Promise<ViewModule>;
}
