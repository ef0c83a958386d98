import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {describeDevice} from '../../../src/server/moderators/device-words.js';

const wordsOf = (agent: string): string =>
  describeDevice(new Request('https://comments.example/', {headers: agent === '' ? {} : {'User-Agent': agent}}));

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0';

describe('The words for a device', () => {
  it('name its browser and system', () => {
    for (const [agent, words] of [
      ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
      ['Mozilla/5.0 (Android 16; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0', 'Firefox, Android'],
      [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Safari/537.36`, 'Chrome, Windows'],
      [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Safari/537.36 Edg/156.0.0.0`, 'Edge, Windows'],
      [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Safari/537.36 OPR/120.0.0.0`, 'Opera, Windows'],
      [`Mozilla/5.0 (Linux; Android 10; K) ${BLINK} Mobile Safari/537.36`, 'Chrome, Android'],
      [`Mozilla/5.0 (Linux; Android 10; K) SamsungBrowser/29.0 ${BLINK} Mobile Safari/537.36`, 'Samsung Internet, Android'],
      [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Safari/537.36`, 'Chrome, ChromeOS'],
      [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/26.1 Safari/605.1.15`, 'Safari, macOS'],
      [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${WEBKIT} Version/26.1 Mobile/15E148 Safari/604.1`, 'Safari, iPhone'],
      [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) ${WEBKIT} CriOS/156.0 Mobile/15E148 Safari/604.1`, 'Chrome, iPhone'],
      [`Mozilla/5.0 (iPad; CPU OS 18_7 like Mac OS X) ${WEBKIT} FxiOS/150.0 Mobile/15E148 Safari/604.1`, 'Firefox, iPad'],
      ['curl/8.0', 'Browser'],
      ['', 'Browser'],
    ] as const) {
      assert.equal(wordsOf(agent), words);
    } // prettier-ignore
  });

  it('contain nothing of the header', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii', maxLength: 100}), (agent) => {
        assert.match(wordsOf(`${agent}<b>`), /^[A-Z][A-Za-z, ]+$/);
      }),
    );
  });
});
