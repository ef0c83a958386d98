// The script of the page `desk`: shows the moderation desk.

import {openDesk} from './desk/app/open-desk.js';

// What the queue shares with the other views is in this script, so that each of them is one request.
export {repeat} from 'lit/directives/repeat.js';
export {excerptOf} from './desk/queue/excerpt-of.js';
export {DeskView} from './desk/base/desk-view.js';
export {domId} from './elements/base/dom-id.js';
export {body} from './elements/views/comment-body.js';

void openDesk();
