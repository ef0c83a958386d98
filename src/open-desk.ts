// The script of the page `desk`: shows the moderation desk.

import {openDesk} from './desk/app/open-desk.js';

void openDesk();
