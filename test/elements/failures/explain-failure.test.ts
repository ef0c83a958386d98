// What the details of a failure advise the owner of the site.

import {expect} from '@open-wc/testing';
import {explainFailure} from '../../../src/elements/failures/explain-failure.js';
import {en} from '../../../src/strings/details/en.js';

const detailsOf = (page: string): string => {
  const answer = {status: 403, type: 'application/json', start: '', requestId: ''};
  const diagnosis = {is: 'rejected', address: 'https://talk.example/api', isRead: false, page, answer} as const;
  return explainFailure({kind: 'refused', detail: '', fields: [], diagnosis}, en, false).join('\n');
};

describe('the details of a refused request', () => {
  it('name the option that allows the site', () => {
    expect(detailsOf('https://blog.example')).to.contain('“--origin https://blog.example”');
  });

  it('name no option for a page that was opened as a file, which no server can allow', () => {
    for (const page of ['file://', 'null']) expect(detailsOf(page)).not.to.contain('--origin');
  });
});
