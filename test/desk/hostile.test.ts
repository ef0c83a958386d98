// What guests wrote cannot run, load or deceive in the desk.

import {expect} from '@open-wc/testing';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer} from '../support/fake-desk-server.js';
import {HOSTILE, LEAKING} from '../support/hostile-html.js';
import {moderated} from '../support/moderated.js';
import {until} from '../support/until.js';

const BODIES = [...HOSTILE, ...LEAKING];

/** The elements that a body may have. */
const ALLOWED = /^(?:a|abbr|b|blockquote|br|code|del|em|h[1-6]|hr|i|kbd|li|ol|p|pre|s|strong|sub|sup|table|tbody|td|th|thead|tr|tfoot|caption|ul|u|q|img|small|mark|ins|dl|dt|dd|span|div|figure|figcaption|samp|var|cite|dfn|details|summary)$/; // prettier-ignore

let hits = 0;

describe('the hostile corpus in the queue', () => {
  let server: FakeDeskServer;

  before(() => {
    Reflect.set(window, 'hit', () => hits++);
  });

  afterEach(() => {
    server.close();
    Reflect.deleteProperty(window, 'hit');
    history.replaceState(null, '', location.pathname);
  });

  it('runs nothing, loads nothing, and stays in its rows', async () => {
    const comments = BODIES.map((html, index) =>
      moderated(`c${index}`, {
        source: html,
        heldBecause: html,
        email: html,
        thread: {key: html, title: html, url: `javascript:hit(${index})`, closed: false},
        parent: {id: 'p', author: {name: html}, html},
        flags: [{reason: 'other', words: html, at: html}],
        comment: {html, author: {name: html, url: 'javascript:hit()'}},
      }),
    );
    server = new FakeDeskServer([...comments, moderated('last')]);
    const desk = await DeskHarness.open(server);
    const wanted = Math.min(BODIES.length + 1, 120);
    await until(() => desk.all('.row').length === wanted, `there are ${wanted} rows`, 30_000);
    const bodies = desk.all('.words, .parent');
    const nodes = bodies.flatMap((body) => [...body.querySelectorAll('*')]);
    expect(nodes.filter(({localName}) => !ALLOWED.test(localName)).map(({localName}) => localName)).to.deep.equal([]);
    const attributes = nodes.flatMap((node) => [...node.attributes].map(({name}) => name));
    expect(attributes.filter((name) => /^on|^style$|^id$|^class$|^name$|^slot$|^data-|^form/.test(name))).to.deep.equal(
      [],
    );
    const links = desk
      .all('.row a')
      .filter((link) => link instanceof HTMLAnchorElement && !/^https?:|^mailto:/.test(link.protocol));
    expect(links).to.deep.equal([]);
    for (const row of desk.all('.row')) expect(row.querySelectorAll('.row, form, dialog')).to.have.length(0);
    expect(hits).to.equal(0);
  });
});
