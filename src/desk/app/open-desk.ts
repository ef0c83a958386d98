// Starts the desk in its page.

import {register} from '../../elements/base/register.js';
import {deskLanguage} from '../../strings/desk/lookup/find-desk-strings.js';
import {loadDeskStrings} from '../../strings/desk/lookup/load-desk-strings.js';
import {DeskApp} from './desk-app.js';
import {pageStyles} from './page-styles.js';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** Adds the desk to the page, in the first language of the browser that it speaks. */
export async function openDesk(): Promise<void> {
  register('desk-app', DeskApp);
  const {documentElement} = document;
  const strings = await loadDeskStrings(deskLanguage(navigator.languages));
  documentElement.lang = strings.lang;
  documentElement.dir = RIGHT_TO_LEFT.test(strings.lang) ? 'rtl' : 'ltr';
  if (pageStyles.styleSheet) document.adoptedStyleSheets = [pageStyles.styleSheet];
  const app = new DeskApp();
  app.strings = strings;
  // Relative to the page, which may be below a base path.
  app.base = new URL('api/v1/moderation/', location.href).href;
  document.body.replaceChildren(app);
}
