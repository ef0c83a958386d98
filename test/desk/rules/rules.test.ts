import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {combine, readRules, RULE_NAMES, textOf, type RulesText} from '../../../src/desk/rules/rules-text.js';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../../support/fake-desk-server.js';
import {RULES} from '../../support/moderated.js';
import {press, type} from '../../support/user-input.js';
import {until} from '../../support/until.js';

describe('combine', () => {
  const texts = fc.constantFrom('1', '2', '3');
  const rules = fc.record<RulesText>({waiting: texts, words: texts, reservedNames: texts, closeAfterDays: texts, flagsToList: texts, flagsToHide: texts}); // prettier-ignore

  it('loses nothing that either side changed, and names what both changed differently', () => {
    fc.assert(
      fc.property(rules, rules, rules, (base, mine, theirs) => {
        const combined = combine(base, mine, theirs);
        for (const name of RULE_NAMES) {
          const isMine = mine[name] !== base[name];
          expect(combined.mine[name]).to.equal(isMine ? mine[name] : theirs[name]);
          const isConflict = isMine && theirs[name] !== base[name] && mine[name] !== theirs[name];
          expect(combined.conflicts.includes(name)).to.equal(isConflict);
        }
      }),
    );
  });
});

describe('readRules', () => {
  it('reads what textOf writes', () => {
    expect(readRules(textOf(RULES))).to.deep.equal({rules: RULES, wrong: []});
  });

  for (const [value, isWrong] of [
    ['30', false],
    [' 30 ', false],
    ['0', false],
    ['', true],
    ['-1', true],
    ['1.5', true],
    ['1e3', true],
    ['0x10', true],
    ['٣', true],
    ['3651', true],
    ['99999999', true],
  ] as const)
    it(`${isWrong ? 'refuses' : 'takes'} “${value}” days`, () => {
      expect(readRules({...textOf(RULES), closeAfterDays: value}).wrong).to.deep.equal(
        isWrong ? ['closeAfterDays'] : [],
      );
    });
});

describe('the rules', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    sessionStorage.clear();
    server = new FakeDeskServer();
    server.rules = {...RULES, words: 'casino'};
  });

  afterEach(() => {
    server.close();
    sessionStorage.clear();
    history.replaceState(null, '', location.pathname);
  });

  const open = async (): Promise<DeskHarness> => {
    const desk = await DeskHarness.open(server, '?view=rules');
    await desk.control('Words that make a comment wait');
    return desk;
  };

  const write = async (desk: DeskHarness, field: string, text: string): Promise<void> => {
    const control = (await desk.control(field)) as HTMLInputElement;
    control.focus();
    control.select();
    await type(text);
  };

  const valueOf = async (desk: DeskHarness, field: string): Promise<string> =>
    ((await desk.control(new RegExp(`^${field}`))) as HTMLInputElement).value;

  it('are shown, changed and saved with the version that they had', async () => {
    const desk = await open();
    expect(await valueOf(desk, 'Words that make')).to.equal('casino');
    await write(desk, 'Words that make', 'loan');
    await desk.reads('There are changes that are not saved yet.');
    await desk.press('All comments');
    await write(desk, 'Close a thread', '90');
    await desk.press('Save rules');
    await desk.reads('The rules are saved.');
    expect(server.bodies('PUT', 'rules')).to.deep.equal([
      {rules: {...RULES, words: 'loan', waiting: 'all', closeAfterDays: 90}, version: 1},
    ]);
    await desk.lacks('There are changes that are not saved yet.');
    await desk.press('Save rules');
    await desk.reads('Nothing to save.');
    expect(server.bodies('PUT', 'rules')).to.have.length(1);
  });

  it('are not saved with a number that is none: the field says so and has the focus', async () => {
    const desk = await open();
    await write(desk, 'List a comment as flagged after', 'often');
    await desk.press('Save rules');
    await desk.reads('Enter a whole number from 1 to 1000.');
    await until(() => desk.focused?.id === 'rule-flagsToList', 'the field has the focus');
    expect(desk.focused?.getAttribute('aria-invalid')).to.equal('true');
    expect(await valueOf(desk, 'List a comment')).to.equal('often');
    expect(server.bodies('PUT', 'rules')).to.deep.equal([]);
  });

  it('that a flag has fixed say which flag, and cannot be changed', async () => {
    server.fixedRules = {waiting: '--moderation first', words: '--words FILE'};
    const desk = await open();
    await desk.reads(/Set to this by \u2066--moderation first\u2069/);
    expect(((await desk.control('All comments')) as HTMLInputElement).disabled).to.equal(true);
    expect(((await desk.control('Words that make')) as HTMLTextAreaElement).readOnly).to.equal(true);
    expect(((await desk.control('Close a thread')) as HTMLInputElement).readOnly).to.equal(false);
  });

  it('are read-only for a moderator who is no owner, with a sentence', async () => {
    const {session} = server;
    server.session = {...session, moderator: {...session.moderator, role: 'moderator'}};
    const desk = await open();
    await desk.reads('Only an owner can change the rules.');
    expect(desk.all('.rules button')).to.deep.equal([]);
    expect(desk.all('.rules :is(input, textarea)').length).to.be.above(0);
    expect(desk.all('.rules :is(input, textarea):enabled:read-write')).to.deep.equal([]);
    expect(desk.all('.rules input:is([type="radio"], [type="checkbox"]):enabled')).to.deep.equal([]);
  });

  it('show both if somebody else was faster, and lose nothing typed', async () => {
    const desk = await open();
    await write(desk, 'Words that make', 'loan');
    server.rules = {...RULES, words: 'lottery', closeAfterDays: 30};
    server.rulesVersion = 7;
    await desk.press('Save rules');
    await desk.reads('Somebody else changed the rules meanwhile');
    await desk.reads('Wilma Oost has changed the rules meanwhile.');
    await until(() => desk.focused?.id === 'rules-conflict', 'the conflict has the focus');
    expect(desk.all('.conflict dd').map(({textContent}) => textContent?.trim())).to.deep.equal(['loan', 'lottery']);
    expect(await valueOf(desk, 'Words that make')).to.equal('loan');
    expect(await valueOf(desk, 'Close a thread')).to.equal('30');
    await desk.press('Keep yours: Words');
    await desk.press('Save rules');
    await desk.reads('The rules are saved.');
    expect(server.rules).to.deep.equal({...RULES, words: 'loan', closeAfterDays: 30});
  });

  it('can take what somebody else saved', async () => {
    const desk = await open();
    await write(desk, 'Words that make', 'loan');
    server.rules = {...RULES, words: 'lottery'};
    server.rulesVersion = 7;
    await desk.press('Save rules');
    await desk.press('Use theirs: Words');
    expect(await valueOf(desk, 'Words that make')).to.equal('lottery');
    await desk.lacks('Somebody else changed');
  });

  it('keep what was typed through another view, a failure and the end of the session', async () => {
    const desk = await open();
    await write(desk, 'Words that make', 'loan');
    server.next.set('rules', refuse(503, 'The database does not answer.'));
    await desk.press('Save rules');
    await desk.reads('The database does not answer.');
    await desk.press('Site');
    await desk.reads('On this server');
    await desk.press('Rules', 'nav');
    await desk.reads('There are changes that are not saved yet.');
    expect(await valueOf(desk, 'Words that make')).to.equal('loan');
    await desk.press('Discard changes');
    expect(await valueOf(desk, 'Words that make')).to.equal('casino');
    await desk.lacks('There are changes that are not saved yet.');
  });

  it('are tried before they are kept, with examples', async () => {
    const desk = await open();
    await write(desk, 'Words that make', 'loan');
    const excerpt = '<b>A loan</b> for everybody';
    const examples = [{id: 'c7', name: 'Cheap Stone', excerpt, heldBecause: 'It has the word “loan”.'}];
    server.next.set('rules/try', {status: 200, body: {tried: 1000, held: 37, examples}});
    await desk.press('Try it');
    await desk.reads('Of the last 1,000 comments, 37 would have waited.');
    await desk.reads(excerpt);
    await desk.reads('It has the word “loan”.');
    await until(() => desk.focused?.matches('.result'), 'the result has the focus');
    expect(server.bodies('POST', 'rules/try')).to.deep.equal([{rules: {...RULES, words: 'loan'}}]);
    expect(server.bodies('PUT', 'rules')).to.deep.equal([]);
  });
});

describe('the blocks', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer();
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  it('are added with kind, value, end and note, listed, and taken back', async () => {
    const desk = await DeskHarness.open(server, '?view=rules');
    await desk.reads('Nobody is blocked.');
    const kind = (await desk.control('Block by')) as HTMLSelectElement;
    kind.value = 'network';
    kind.dispatchEvent(new Event('change', {bubbles: true}));
    (await desk.control('Whom')).focus();
    await type('198.51.100.0/24');
    const end = (await desk.control('Until')) as HTMLSelectElement;
    end.value = 'week';
    end.dispatchEvent(new Event('change', {bubbles: true}));
    (await desk.control('Why')).focus();
    await type('A flood');
    await press('Enter');
    await desk.reads('Blocked: 198.51.100.0/24');
    const [sent] = server.bodies('POST', 'blocks') as readonly {endsAt: string}[];
    expect(sent).to.include({kind: 'network', value: '198.51.100.0/24', note: 'A flood'});
    expect(Date.parse(sent?.endsAt ?? '')).to.be.closeTo(Date.now() + 7 * 86_400_000, 60_000);
    await desk.reads(/Network 198\.51\.100\.0\/24 A flood until/);
    await desk.press('Unblock: 198.51.100.0/24');
    await desk.reads('Unblocked: 198.51.100.0/24');
    await desk.reads('Nobody is blocked.');
    await desk.press(/^Undo/);
    await desk.control('Unblock: 198.51.100.0/24');
  });

  it('say what is missing, and why the server refuses, without losing what was typed', async () => {
    const desk = await DeskHarness.open(server, '?view=rules');
    await desk.press(/^Block$/);
    await desk.reads('Enter whom to block.');
    await until(() => desk.focusedName.startsWith('Whom'), 'the field has the focus');
    await type('300.1.1.1');
    const end = (await desk.control('Until')) as HTMLSelectElement;
    end.value = 'date';
    end.dispatchEvent(new Event('change', {bubbles: true}));
    await desk.control('Last day');
    await desk.press(/^Block$/);
    await desk.reads('Choose a day that is not in the past.');
    end.value = 'never';
    end.dispatchEvent(new Event('change', {bubbles: true}));
    server.next.set('blocks', refuse(422, 'This is not a network.'));
    await desk.press(/^Block$/);
    await desk.reads('This is not a network.');
    expect(((await desk.control('Whom')) as HTMLInputElement).value).to.equal('300.1.1.1');
  });
});
