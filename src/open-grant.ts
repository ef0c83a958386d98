// The script of the page `desk/grant`: lets a moderator allow a page to moderate.

import {openGrant} from './desk/grant/open-grant.js';

void openGrant();
