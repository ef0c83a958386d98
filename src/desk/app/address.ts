// The address of the desk: which view, with which parameters. `desk?view=record&by=Ana`, `desk?tab=flagged`.

import type {ViewName} from '../../strings/desk/desk-strings.js';
import type {ViewQuery} from '../base/desk-view.js';
import {FIRST_VIEW} from './views.js';

/** What is shown. */
export interface Place {
  readonly view: string | null;
  readonly query: URLSearchParams;
}

/** Reads the address of the page. */
export function readPlace(): Place {
  const query = new URLSearchParams(location.search);
  const view = query.get('view');
  query.delete('view');
  return {view, query};
}

/** Returns the address of a view, relative to the page's origin. Leaves out empty parameters. */
export function placeHref(view: ViewName, query: ViewQuery = {}): string {
  const parameters = new URLSearchParams();
  if (view !== FIRST_VIEW) parameters.set('view', view);
  for (const [name, value] of Object.entries(query)) if (value !== '') parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? location.pathname : `${location.pathname}?${text}`;
}

/** Returns the invitation in the address, and removes it from there: it must not be seen, shared or sent on. */
export function takeInvite(): string | null {
  const invite = new URLSearchParams(location.hash.slice(1)).get('invite');
  if (invite === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return invite;
}

/** Returns the link below an event that leads to a view of the desk, unless it opens elsewhere. */
export function findPlaceLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hash !== '') return null;
  return link.origin === location.origin && link.pathname === location.pathname ? link : null;
}
