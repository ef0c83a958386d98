// Starts the window in which a moderator allows a page to moderate.

import {en} from '../../strings/desk/grant/en.js';
import {deskLanguage, findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import {directionOf} from '../../strings/lookup/direction-of.js';
import {Asker} from './asker.js';
import {GrantWindow} from './grant-window.js';

/** Shows the window, in the first language of the browser that it speaks. */
export async function openGrant(): Promise<void> {
  const {documentElement, body} = document;
  const strings = await findDeskStrings('grant', 'grant', deskLanguage(navigator.languages), en);
  documentElement.lang = strings.lang;
  documentElement.dir = directionOf(strings.lang);
  document.title = strings.title;
  // Relative to the page, which may be below a base path.
  const base = new URL('../api/v1/moderation/', location.href).href;
  const asker = new Asker(location.hash.slice(1));
  const grantWindow = new GrantWindow(base, strings, asker);
  body.replaceChildren(grantWindow.element);
  await grantWindow.start();
}
