// Starts the desk in its page.

import {register} from '../../elements/base/register.js';
import {deskLanguage} from '../../strings/desk/lookup/find-desk-strings.js';
import {loadDeskStrings} from '../../strings/desk/lookup/load-desk-strings.js';
import {directionOf} from '../../strings/lookup/direction-of.js';
import {DeskApp} from './desk-app.js';
import {pageStyles} from './page-styles.js';

/** Adds the desk to the page, in the first language of the browser that it speaks. */
export async function openDesk(): Promise<void> {
  register('desk-app', DeskApp);
  const {documentElement} = document;
  const strings = await loadDeskStrings(deskLanguage(navigator.languages));
  documentElement.lang = strings.lang;
  documentElement.dir = directionOf(strings.lang);
  if (pageStyles.styleSheet) document.adoptedStyleSheets = [pageStyles.styleSheet];
  const app = new DeskApp();
  app.strings = strings;
  // Relative to the page, which may be below a base path.
  app.base = new URL('api/v1/moderation/', location.href).href;
  document.body.replaceChildren(app);
}
