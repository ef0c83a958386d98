import {testAgreement} from '../support/compare-suite.js';

testAgreement('the native sanitiser and DOMPurify', 1);
