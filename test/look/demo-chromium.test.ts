import {describeDemo} from './demo-layout.js';

describeDemo('chromium');
