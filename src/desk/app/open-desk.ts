// Starts the desk in its page.

import {register} from '../../elements/base/register.js';
import {DESK_LANGUAGES, en} from '../../strings/desk/languages.js';
import {findStrings} from '../../strings/languages.js';
import {DeskApp} from './desk-app.js';
import {pageStyles} from './page-styles.js';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur)\b/;

/** Adds the desk to the page, in the first language of the browser that it speaks. */
export async function openDesk(): Promise<void> {
  register('desk-app', DeskApp);
  const {documentElement} = document;
  const known = navigator.languages.find((lang) => DESK_LANGUAGES.has(lang.toLowerCase().split('-')[0] ?? '')) ?? 'en';
  const strings = await findStrings(DESK_LANGUAGES, known, en);
  documentElement.lang = strings.lang;
  documentElement.dir = RIGHT_TO_LEFT.test(strings.lang) ? 'rtl' : 'ltr';
  if (pageStyles.styleSheet) document.adoptedStyleSheets = [pageStyles.styleSheet];
  const app = new DeskApp();
  app.strings = strings;
  // Relative to the page, which may be below a base path.
  app.base = new URL('api/v1/moderation/', location.href).href;
  document.body.replaceChildren(app);
}
