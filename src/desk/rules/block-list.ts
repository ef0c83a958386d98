// The blocks while somebody adds and removes some.

import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import type {Block} from '../../wire/moderation/rules.js';
import type {DeskContext} from '../base/desk-view.js';
import type {PagedList} from '../parts/paged-list.js';
import {EMPTY_BLOCK, endOf, type BlockForm} from './block-form.js';
import type {Blocks} from './blocks-view.js';

/** What a list of blocks needs of its view. */
export interface BlocksHost {
  readonly context: () => DeskContext;
  readonly words: () => RulesStrings;
  readonly explain: (error: unknown) => string;
  readonly list: PagedList<Block>;
  readonly focusOn: (selector: string) => void;
}

export class BlockList {
  #form: BlockForm = EMPTY_BLOCK;
  #wrongValue = '';
  #wrongDay = '';
  #isSaving = false;
  readonly #host: BlocksHost;

  constructor(host: BlocksHost) {
    this.#host = host;
  }

  /** What the view shows. */
  get data(): Blocks {
    return {
      blocks: this.#host.list.items,
      form: this.#form,
      wrongValue: this.#wrongValue,
      wrongDay: this.#wrongDay,
      isSaving: this.#isSaving,
      change: (part) => {
        this.#form = {...this.#form, ...part};
        this.#say({});
      },
      add: (event) => {
        event.preventDefault();
        void this.#add();
      },
      remove: (block) => void this.#remove(block),
    };
  }

  async #add(): Promise<void> {
    const {words, context, list, focusOn} = this.#host;
    const {kind, value, note} = this.#form;
    const endsAt = endOf(this.#form, Date.now());
    if (value.trim() === '') this.#say({value: words().needed});
    else if (endsAt === undefined) this.#say({day: words().inThePast});
    else
      await this.#send(async () => {
        const block = await context().client.addBlock({kind, value: value.trim(), note: note.trim(), endsAt});
        this.#form = {...EMPTY_BLOCK, kind};
        list.insert(block);
        context().undoBar.add({sentence: words().blocked(block.value), undo: () => this.#take(block)});
      });
    focusOn(this.#wrongDay ? '.block-form [name=day]' : '.block-form [name=value]');
  }

  async #remove(block: Block): Promise<void> {
    const {words, context, focusOn} = this.#host;
    await this.#send(async () => {
      await this.#take(block);
      const {kind, value, note, endsAt} = block;
      const undo = async (): Promise<null> => {
        this.#host.list.insert(await context().client.addBlock({kind, value, note, endsAt}));
        return null;
      };
      context().undoBar.add({sentence: words().unblocked(value), undo});
    });
    focusOn('#blocks');
  }

  async #take({id}: Block): Promise<null> {
    await this.#host.context().client.removeBlock(id);
    this.#host.list.update((each) => (each.id === id ? null : each));
    return null;
  }

  async #send(work: () => Promise<void>): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    this.#say({});
    try {
      await work();
    } catch (error) {
      this.#say({value: this.#host.explain(error)});
    } finally {
      this.#isSaving = false;
      this.#host.list.changed();
    }
  }

  #say({value = '', day = ''}: {readonly value?: string; readonly day?: string}): void {
    this.#wrongValue = value;
    this.#wrongDay = day;
    this.#host.list.changed();
  }
}
