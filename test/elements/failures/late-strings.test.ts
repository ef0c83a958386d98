import {expect} from '@open-wc/testing';
import {sentenceFor} from '../../../src/elements/base/late-strings.js';
import {SourceError} from '../../../src/sources/source.js';
import {enLater} from '../../../src/strings/en-later.js';
import {en} from '../../../src/strings/en.js';

describe('A failure as a sentence for a writer', () => {
  it('has what the server says in its own direction, after the words of the page', () => {
    const detail = 'Allow it with --origin https://a.example';
    const said = sentenceFor(new SourceError('refused', {detail}), en);
    expect(said).to.equal(`${enLater.failures.refused} \u2068${detail}\u2069`);
    expect(sentenceFor(new SourceError('refused'), en)).to.equal(enLater.failures.refused);
    expect(sentenceFor(new SourceError('unreadable', {detail}), en)).to.equal(enLater.failures.unreadable);
  });
});
