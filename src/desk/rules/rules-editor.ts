// The rules while somebody changes them: loading, saving, trying, and what somebody else saved meanwhile.

import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import type {RulesState, RulesTrial} from '../../wire/moderation/rules.js';
import {DeskError} from '../base/desk-request.js';
import type {DeskContext} from '../base/desk-view.js';
import {keepRules, readKeptRules} from './kept-rules.js';
import {combine, differing, readRules, textOf, type RuleName, type RulesText} from './rules-text.js';

/** What an editor needs of its view. */
export interface EditorHost {
  readonly context: () => DeskContext;
  readonly words: () => RulesStrings;
  readonly explain: (error: unknown) => string;
  readonly changed: () => void;
  readonly focusOn: (selector: string) => void;
}

export class RulesEditor {
  /** The rules as the server has them; null before they have loaded. */
  state: RulesState | null = null;
  /** The form; null before. */
  mine: RulesText | null = null;
  /** Why the rules did not load; empty otherwise. */
  loadFailure = '';
  /** Why the last request about them failed; empty otherwise. */
  failure = '';
  doing: 'nothing' | 'saving' | 'trying' = 'nothing';
  wrong: readonly RuleName[] = [];
  /** The rules that somebody else has changed meanwhile to something else than the form says; null without. */
  conflicts: readonly RuleName[] | null = null;
  /** What the server says about who changed what; empty if nothing. */
  conflictDetail = '';
  trial: RulesTrial | null = null;
  readonly #host: EditorHost;

  constructor(host: EditorHost) {
    this.#host = host;
  }

  /** The names of the rules that are not saved. */
  get unsaved(): readonly RuleName[] {
    return this.state && this.mine ? differing(textOf(this.state.rules), this.mine) : [];
  }

  /** Loads the rules, and what was typed before and not saved. */
  async load(): Promise<void> {
    this.loadFailure = '';
    this.#host.changed();
    try {
      const state = await this.#host.context().client.rules();
      const kept = readKeptRules();
      this.state = state;
      this.mine = textOf(state.rules);
      if (kept) this.#combine(kept.base, kept.mine, state);
    } catch (error) {
      this.loadFailure = this.#host.explain(error);
    }
    this.#host.changed();
  }

  /** Changes one rule of the form. */
  write(name: RuleName, value: string): void {
    if (!this.mine || !this.state) return;
    this.mine = {...this.mine, [name]: value};
    this.trial = null;
    this.wrong = this.wrong.filter((each) => each !== name);
    const isSame = this.unsaved.length === 0;
    keepRules(isSame ? null : {base: textOf(this.state.rules), mine: this.mine});
    this.#host.changed();
  }

  /** Takes all rules as the server has them. */
  discard(): void {
    if (!this.state) return;
    this.mine = textOf(this.state.rules);
    this.#settle();
    this.#host.changed();
  }

  /** Settles a conflict for one rule. */
  choose(name: RuleName, whose: 'mine' | 'theirs'): void {
    if (!this.state || !this.conflicts) return;
    const rest = this.conflicts.filter((each) => each !== name);
    this.conflicts = rest.length > 0 ? rest : null;
    if (whose === 'theirs') this.write(name, textOf(this.state.rules)[name]);
    this.#host.changed();
    this.#host.focusOn(rest.length > 0 ? '#rules-conflict' : `#rule-${name}, [name=${name}]:checked`);
  }

  async save(): Promise<void> {
    const {state} = this;
    const rules = this.#read();
    if (!rules || !state) return;
    const {context, words} = this.#host;
    if (this.unsaved.length === 0) return context().tell(words().unchanged);
    await this.#do('saving', async () => {
      this.state = await context().client.saveRules(rules, state.version);
      this.mine = textOf(this.state.rules);
      this.#settle();
      context().tell(words().saved);
    });
  }

  /** Shows what the form would have done. */
  async try(): Promise<void> {
    const rules = this.#read();
    if (!rules) return;
    await this.#do('trying', async () => {
      this.trial = await this.#host.context().client.tryRules(rules);
      this.#host.focusOn('.trial .result');
    });
  }

  /** Returns the rules of the form; null if one is no valid value: then it has the focus. */
  #read(): RulesState['rules'] | null {
    if (!this.mine || this.doing !== 'nothing') return null;
    const {rules, wrong} = readRules(this.mine);
    this.wrong = wrong;
    this.#host.changed();
    if (wrong.length === 0) return rules;
    this.#host.focusOn(`#rule-${wrong[0]}`);
    return null;
  }

  async #do(doing: 'saving' | 'trying', work: () => Promise<void>): Promise<void> {
    this.doing = doing;
    this.failure = '';
    this.#host.changed();
    try {
      await work();
    } catch (error) {
      const isChanged = doing === 'saving' && error instanceof DeskError && error.kind === 'changed';
      if (isChanged && (await this.#loadTheirs())) this.conflictDetail = error.detail;
      else this.failure = this.#host.explain(error);
    } finally {
      this.doing = 'nothing';
      this.#host.changed();
    }
  }

  // Somebody else was faster. Returns whether their rules are there.
  async #loadTheirs(): Promise<boolean> {
    const {state, mine} = this;
    if (!state || !mine) return false;
    const theirs = await this.#host
      .context()
      .client.rules()
      .catch(() => null);
    if (!theirs) return false;
    this.#combine(textOf(state.rules), this.mine ?? mine, theirs);
    this.#host.context().announce(this.#host.words().conflict);
    this.#host.focusOn('#rules-conflict');
    return true;
  }

  #combine(base: RulesText, mine: RulesText, state: RulesState): void {
    const combined = combine(base, mine, textOf(state.rules));
    const isNewer = differing(base, textOf(state.rules)).length > 0;
    this.state = state;
    this.mine = combined.mine;
    this.conflicts = isNewer ? combined.conflicts : null;
    this.trial = null;
    keepRules(this.unsaved.length > 0 ? {base: textOf(state.rules), mine: combined.mine} : null);
  }

  #settle(): void {
    this.conflictDetail = '';
    this.conflicts = null;
    this.trial = null;
    this.failure = '';
    this.wrong = [];
    keepRules(null);
  }
}
