import {expect} from '@open-wc/testing';
import {testAgreement} from '../support/compare-suite.js';

const POLICY = "require-trusted-types-for 'script'; trusted-types lit-html colloquy 'allow-duplicates'";

testAgreement('under enforced Trusted Types, the native sanitiser and DOMPurify', 11, () => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  document.head.append(policy);
  expect(() => Object.assign(document.createElement('p'), {innerHTML: '<b>x</b>'})).to.throw(TypeError);
});
