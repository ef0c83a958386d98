// A filter that is typed, and stands in the address.

/** How long typing pauses before the filter is used, in milliseconds. */
const PAUSE = 300;

export class TypedFilter {
  /** What the field shows. */
  text = '';
  #sent = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param send Puts the filter into the address. */
  constructor(readonly send: (text: string, how: 'push' | 'replace') => void) {}

  /** The address has changed. What is being typed stays, if the change came from here. */
  follow(value: string): void {
    if (value === this.#sent) return;
    this.#sent = value;
    this.text = value;
  }

  /** Uses the filter after a pause. */
  type(text: string): void {
    this.text = text;
    this.stop();
    this.#timer = setTimeout(() => this.#use('replace'), PAUSE);
  }

  /** Uses the filter now. */
  submit(): void {
    this.#use('push');
  }

  /** Forgets what was typed and not used. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #use(how: 'push' | 'replace'): void {
    this.stop();
    const text = this.text.trim();
    if (text === this.#sent) return;
    this.#sent = text;
    this.send(text, how);
  }
}
