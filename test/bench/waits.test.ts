import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PageRequest} from '../../bench/network/requests.js';
import {countChain, longestGap} from '../../bench/network/waits.js';

const request = (start: number, end: number): PageRequest => ({path: '/', start, end});

const [page, script, comments] = [request(0, 160), request(162, 500), request(510, 900)];

describe('requests that wait for each other', () => {
  it('are counted along the longest chain', () => {
    assert.equal(countChain([page], 1000), 1);
    assert.equal(countChain([page, script, comments], 1000), 3);
    assert.equal(countChain([page, script, comments, request(901, 950)], 1000), 4);
  });

  it('are counted once if they are sent at the same time', () => {
    assert.equal(countChain([page, script, request(163, 700), comments, request(512, 980)], 1000), 3);
    assert.equal(countChain([page, request(100, 400), script], 1000), 2);
  });

  it('count in any order, and if one starts exactly when another ends', () => {
    assert.equal(countChain([request(500, 600), script, page], 1000), 3);
  });

  it('do not count if they end after all comments are in the page', () => {
    assert.equal(countChain([page, script, comments, request(905, 1200)], 910), 3);
    assert.equal(countChain([page, script, comments], 890), 2);
  });
});

describe('the longest wait between two pages', () => {
  it('is the time in which no page is on its way', () => {
    assert.equal(longestGap([request(0, 100), request(110, 200), request(260, 300), request(301, 400)]), 60);
  });

  it('is 0 if each page is requested before the page before it has arrived', () => {
    assert.equal(longestGap([request(0, 100), request(50, 220), request(60, 200), request(210, 400)]), 0);
  });

  it('needs a second page', () => {
    assert.throws(() => longestGap([request(0, 100)]), /second page/);
  });
});
