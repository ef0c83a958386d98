import {expect} from '@open-wc/testing';
import {DeskError} from '../../src/desk/base/desk-request.js';
import {explainFailure} from '../../src/desk/base/explain-failure.js';
import {desk as arabic} from '../../src/strings/desk/languages/ar.js';

describe('A failed request in a desk from right to left', () => {
  it('keeps the words of the server in their own direction', () => {
    const said = explainFailure(new DeskError('broken', 'Allow it with --origin https://a.example'), arabic);
    expect(said).to.equal(`${arabic.failures.broken} \u2068Allow it with --origin https://a.example\u2069`);
    expect(explainFailure(new DeskError('refused', 'Not now.'), arabic)).to.equal('Not now.');
    expect(explainFailure(new DeskError('broken'), arabic)).to.equal(arabic.failures.broken);
  });
});
