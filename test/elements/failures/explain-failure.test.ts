// What the details of a failure advise the owner of the site.

import {expect} from '@open-wc/testing';
import {explainFailure} from '../../../src/elements/failures/explain-failure.js';
import {en} from '../../../src/strings/details/en.js';

const detailsOf = (page: string, problem = '', detail = ''): string => {
  const answer = {status: 403, type: 'application/json', start: '', requestId: '', problem};
  const diagnosis = {is: 'rejected', address: 'https://talk.example/api', isRead: false, page, answer} as const;
  return explainFailure({kind: 'refused', detail, fields: [], diagnosis}, en, false).join('\n');
};

describe('the details of a refused request', () => {
  it('name the option that allows the site', () => {
    expect(detailsOf('https://blog.example')).to.contain('“--origin https://blog.example”');
  });

  it('name every origin that the server does, which may be that of the canonical URL', async () => {
    const says = (origins: string): string =>
      detailsOf('http://127.0.0.1:8741', 'urn:colloquy:origin', `No. Its owner can allow them with ${origins}`);
    for (const origins of [
      '--origin https://notes.example --origin http://127.0.0.1:8741',
      '--origin https://notes.example',
    ])
      expect(says(origins)).to.contain(`“${origins}”`);
    for (const origins of ['', '--origin words', '--origin https://notes.example/private'])
      expect(says(origins)).to.contain('“--origin http://127.0.0.1:8741”');
  });

  it('name no option if the server allows the site, and refuses something else', () => {
    expect(detailsOf('https://blog.example', 'urn:colloquy:origin')).to.contain('--origin');
    for (const type of ['closed', 'window', 'guests', 'identity', 'role'])
      expect(detailsOf('https://blog.example', `urn:colloquy:${type}`)).to.equal(
        detailsOf('null', 'urn:colloquy:closed'),
      );
    expect(detailsOf('https://blog.example', 'urn:colloquy:closed')).not.to.contain('site');
  });

  it('name no option for a page that was opened as a file, which no server can allow', () => {
    for (const page of ['file://', 'null']) expect(detailsOf(page)).not.to.contain('--origin');
  });
});
