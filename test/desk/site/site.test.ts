import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {barsOf, HEIGHT, largestOf, totalOf, widthOf} from '../../../src/desk/site/bars.js';
import {formatBytes} from '../../../src/desk/site/format-bytes.js';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer} from '../../support/fake-desk-server.js';
import {click} from '../../support/user-input.js';
import {until} from '../../support/until.js';

const dayAt = (index: number, posted: number): FakeDeskServer['site']['days'][number] => ({
  day: new Date(Date.UTC(2026, 2, index + 1)).toISOString().slice(0, 10),
  posted,
  published: posted > 2 ? posted - 2 : 0,
  held: posted > 2 ? 1 : 0,
  rejected: posted > 2 ? 1 : 0,
});

describe('the bars of a plot', () => {
  it('stay within the plot, keep the order of their counts, and show every count, whatever a server sends', () => {
    const count = fc.oneof(fc.nat(), fc.double(), fc.constantFrom(Number.NaN, Infinity, -1, 0, 1e308));
    fc.assert(
      fc.property(fc.array(count, {maxLength: 60}), (counts) => {
        const bars = barsOf(counts);
        expect(bars).to.have.length(counts.length);
        for (const [index, {x, y, width, height}] of bars.entries()) {
          expect(x + width).to.be.at.most(widthOf(counts.length));
          expect(y).to.be.at.least(-1e-9);
          expect(y + height).to.be.closeTo(HEIGHT, 1e-9);
          expect(height).to.be.within(1, HEIGHT);
          const count = counts[index] ?? 0;
          if (Number.isFinite(count) && count === largestOf(counts) && count > 0) expect(height).to.equal(HEIGHT);
        }
        expect(Number.isNaN(totalOf(counts))).to.equal(false);
      }),
    );
  });

  it('make one comment beside a thousand visible', () => {
    const [one, thousand, none] = barsOf([1, 1000, 0]);
    expect(one?.height).to.be.above(none?.height ?? 0);
    expect(thousand?.height).to.equal(HEIGHT);
  });
});

describe('formatBytes', () => {
  for (const [bytes, text] of [
    [0, '0 byte'],
    [999, '999 byte'],
    [1200, '1.2 kB'],
    [48_200_000, '48 MB'],
    [18_400_000_000, '18 GB'],
    [5e15, '5,000 TB'],
  ] as const)
    it(`writes ${bytes} as ${text}`, () => expect(formatBytes(bytes, 'en')).to.equal(text));
});

describe('the figures of the site', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer();
    server.site = {
      days: Array.from({length: 30}, (_, index) => dayAt(index, index % 7)),
      comments: 12_843,
      threads: 212,
      databaseBytes: 48_200_000,
      freeBytes: 18_400_000_000,
      version: '0.1.0',
      flags: ['--moderation first', '<img src=x onerror=alert(1)>'],
      unnamedProxies: [],
    };
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  it('are four plots with totals, named for screen readers, and a table of every day', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('The last 30 days');
    const plots = [...(desk.all('.plots')[0]?.querySelectorAll('svg') ?? [])];
    expect(plots.map((plot) => plot.getAttribute('aria-label'))).to.deep.equal([
      'Posted: 85, at most 6 a day, on Mar 7',
      'Published: 40, at most 4 a day, on Mar 7',
      'Held: 16, at most 1 a day, on Mar 4',
      'Turned down: 16, at most 1 a day, on Mar 4',
    ]);
    expect(plots.map((plot) => plot.querySelectorAll('rect').length)).to.deep.equal([30, 30, 30, 30]);
    await desk.press('As a table');
    await until(() => desk.all('tbody tr').length === 31, 'the table has every day and the totals');
    const cells = [...(desk.all('tbody tr')[1]?.children ?? [])].map(({textContent}) => textContent?.trim());
    expect(cells).to.deep.equal(['Mar 30', '1', '0', '0', '0']);
  });

  it('say how large everything is, which version runs, and with which flags, as text', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('12,843');
    for (const text of ['212', '48 MB', '18 GB', '0.1.0', '--moderation first', '<img src=x onerror=alert(1)>'])
      await desk.reads(text);
    expect(desk.text).not.to.include('almost full');
  });

  it('say which reverse proxy was not named, and what to give', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('0.1.0');
    expect(desk.text).not.to.include('--proxy');
    server.site = {...server.site, unnamedProxies: ['127.0.0.1', '::1']};
    await desk.press('Update');
    await desk.reads('start it with --proxy 127.0.0.1 --proxy ::1');
    // A line that ended after the hyphens would show two options where there is one.
    for (const option of desk.all('.warning code')) {
      expect(getComputedStyle(option.querySelector('span') ?? option).whiteSpace).to.equal('nowrap');
      expect(getComputedStyle(option).direction).to.equal('ltr');
    }
    expect(desk.all('.warning code').length).to.equal(2);
  });

  it('warn of a disk that is almost full, and admit what the server does not know', async () => {
    server.site = {...server.site, freeBytes: 12_000_000, databaseBytes: null};
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('The disk is almost full.');
    await desk.reads('unknown');
  });

  it('can be updated, and keep what they show if that fails', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('12,843');
    server.next.set('site', null);
    await desk.press('Update');
    await desk.reads('The server does not answer.');
    await desk.reads('12,843');
    server.site = {...server.site, comments: 12_844};
    await click(await desk.control('Try again'));
    await desk.reads('12,844');
    await desk.lacks('The server does not answer.');
  });
});
