// The link to the place where people can write, for a system that they cannot write to from here.

import {html, nothing, type TemplateResult} from 'lit';
import type {Conversation} from '../../conversation/conversation.js';
import {toWebUrl} from '../../core/url.js';
import {lateStrings} from '../base/late-strings.js';
import type {ViewContext} from '../views/view-context.js';

/** Renders nothing where people can write, and where nobody can. */
export function answerView(
  {session, state}: Conversation,
  {canWrite, strings}: ViewContext,
): TemplateResult | typeof nothing {
  const place = session?.source.answerAt;
  const url = place && toWebUrl(place.url);
  if (!url || canWrite || session?.source.can.post || state.info?.closed) return nothing;
  return html`<p part="notice">
    <a part="link" href=${url} rel="noopener">${lateStrings(strings).answerAt(place.name)}</a>
  </p>`;
}
