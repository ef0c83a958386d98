// A filter that is typed, and stands in the address. What is typed in one go is one step of the history.

/** How long typing pauses before the filter is used, in milliseconds. */
const PAUSE = 300;

export class TypedFilter {
  /** What the field shows. */
  text = '';
  #sent = '';
  /** Whether the present step of the history is what is being typed. */
  #isTyping = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param send Puts the filter into the address. */
  constructor(readonly send: (text: string, how: 'push' | 'replace') => void) {}

  /** The address has changed. What is being typed stays, if the change came from here. */
  follow(value: string): void {
    if (value === this.#sent) return;
    this.#sent = value;
    this.#isTyping = false;
    this.text = value;
  }

  /** Uses the filter after a pause. */
  type(text: string): void {
    this.text = text;
    this.stop();
    this.#timer = setTimeout(() => this.#use(), PAUSE);
  }

  /** Uses the filter now. What is typed from then on is another step of the history. */
  submit(): void {
    this.#use();
    this.#isTyping = false;
  }

  /** Forgets what was typed and not used. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #use(): void {
    this.stop();
    const text = this.text.trim();
    if (text === this.#sent) return;
    this.#sent = text;
    this.send(text, this.#isTyping ? 'replace' : 'push');
    this.#isTyping = true;
  }
}
