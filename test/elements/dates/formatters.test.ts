import {expect} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

/** A language, its words while comments load, and what the page below says in it. */
const LANGUAGES = [
  ['de', 'Kommentare werden geladen', /1\.234 Kommentare/, '1.100 Antworten'],
  ['fr', 'Chargement des commentaires', /1\s234 commentaires/, 'réponses'],
  ['ar', 'جار', /1.?234|١٬٢٣٤/, 'رد'],
] as const;

const DATES = {createdAt: '2024-03-01T09:00:00Z', editedAt: '2024-03-02T09:00:00Z'};

const COMMENTS = [comment('c0', null, {...DATES, replies: 1100}), comment('c1', 'c0', DATES)];

/** Records the formatters that are constructed until an event, such as the first paint: what comes later may need more. */
function record(isOver: () => boolean): {readonly names: string[]; stop(): void} {
  const names: string[] = [];
  const kinds = ['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat'] as const;
  const originals = kinds.map((kind) => Intl[kind]);
  const replace = (kind: string, value: unknown) => Object.defineProperty(Intl, kind, {value, configurable: true});
  for (const kind of kinds)
    replace(
      kind,
      new Proxy(Intl[kind], {
        construct(target, parameters, proxy) {
          if (!isOver()) names.push(kind);
          const made: unknown = Reflect.construct(target, parameters, proxy);
          if (made instanceof Object) return made;
          throw new TypeError(`${kind} is not an object`);
        },
      }),
    );
  return {names, stop: () => kinds.forEach((kind, index) => replace(kind, originals[index]))};
}

describe('the formatters of dates and numbers', () => {
  for (const [lang, loading, count, replies] of LANGUAGES)
    it(`are created while the comments are on their way, ${lang}`, async () => {
      let isDrawn = (): boolean => false;
      const recorded = record(() => isDrawn());
      try {
        const source = createFakeSource(`formatters-${lang}`);
        const thread = await ThreadHarness.open({source, attributes: {lang}});
        await until(
          () => thread.element.shadowRoot?.querySelector('[part=loading]')?.textContent?.includes(loading),
          'the language is there',
        );
        isDrawn = () => thread.allComments.length > 0;
        expect(source.loads.length).to.equal(1);
        expect(recorded.names).to.include.members(['NumberFormat', 'DateTimeFormat', 'RelativeTimeFormat']);
        recorded.names.length = 0;
        source.loads[0]?.answer(page(COMMENTS, {thread: {...page([]).thread, count: 1234}}));
        await thread.reads(count);
        expect(thread.element.shadowRoot?.querySelector('[part~=rail]')?.getAttribute('aria-label')).to.include(
          replies,
        );
        expect(recorded.names).to.deep.equal([]);
      } finally {
        recorded.stop();
      }
    });
});

describe('a relative date', () => {
  for (const [lang, hours, text] of [
    ['en', 33, '1 day ago'],
    ['en', 45 * 24, '1 month ago'],
    ['en', 400 * 24, '1 year ago'],
    ['en', 0, 'now'],
    ['de', 33, 'vor 1 Tag'],
    ['de', 0, 'jetzt'],
    ['fr', 45 * 24, 'il y a 1 mois'],
    ['ja', 33, '1 日前'],
  ] as const)
    it(`counts what has passed, and names no day of the calendar: ${hours} hours ago in ${lang}`, async () => {
      const source = createFakeSource(`relative-${lang}`);
      const thread = await ThreadHarness.open({source, attributes: {lang}});
      const createdAt = new Date(Date.now() - hours * 3_600_000 - 1000).toISOString();
      await until(() => source.loads[0], 'it is asked');
      source.loads[0]?.answer(page([comment('c0', null, {createdAt})]));
      const date = await until(() => thread.element.shadowRoot?.querySelector('[part~=date]'), 'the date is shown');
      expect(date.textContent?.trim()).to.equal(text);
    });
});
