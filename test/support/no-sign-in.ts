// A server that nobody can sign in to.

import {AvatarHosts} from '../../src/server/identities/avatar-hosts.js';
import type {SigningIn} from '../../src/server/signing-in/sign-in-routes.js';

export const NO_SIGN_IN: SigningIn = {providers: [], url: '', isSecure: false, avatarHosts: new AvatarHosts([])};
