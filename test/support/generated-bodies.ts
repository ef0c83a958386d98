// Seeded comment bodies: well-formed HTML as our server renders it, some of it damaged.

/** Returns numbers from 0 to 1, the same for each seed. The generator is mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  'tide', 'bell', 'Hafen', 'l’été', 'مرحبا', 'שלום', '漢字', '👍🏽', '\ud83d', '\ufeff', '\u0001', '\u00a0', '\t', '\n', ' ', '1 > 2', '"', "'", '="', '=" >',
  '&amp;', '&lt;b&gt;', '&lt;script&gt;', '&amp;lt;', '&quot;', '&#60;', '&#0;', '&#13;', '&#x80;', '&notit;', '&amp', '&', '-->', ']]>', 'https://bank.example/', 'www.bank.example', 'HTTP://Bank.example',
]; // prettier-ignore

const URLS = [
  'https://x.example/', 'https://x.example/?a=1&amp;b=2#c', 'http://x.example', 'mailto:a@x.example', 'HTTPS://X.EXAMPLE', 'https://www.bank.example/a', 'https://bücher.example/ä', 'https://x.example/%20', 'https://x.example/]',
  ' https://x.example/', 'https://x.example/ ', '\nhttps://x.example/', '\u00a0https://x.example/', 'h\tttps://x.example/', 'https://x.example/a b', 'https://x.example/--&gt;', 'https://x.example/-->', 'https://x.example/&lt;/style', 'https://x.example/&#62;',
  'javascript:hit()', 'JavaScript:hit()', 'java&#10;script:hit()', '&#1;javascript:hit()', '\u0001javascript:hit()', 'javascript&colon;hit()', 'data:text/html,x', 'vbscript:x', 'blob:https://x', '//x.example', '/a', '#a', '', 'https:', 'https://', 'https:x.example', 'http:/x', 'ftp://x.example', 'tel:1', 'file:///etc', 'https://a:b@x.example/', 'https://[::1]/',
]; // prettier-ignore

const VALUES = ['x', 'a b', '', ' ', ' x', 'x ', 'x\u00a0', '\u2003x', 'x\ufeff', 'a  b', 'a\nb', '&quot;x&quot;', 'a &amp; b', '&nbsp;', '&#32;x', 'a &gt; b', 'a > b', '--&gt;', ']]&gt;', '--!&gt;', '&lt;/style', '&lt;/title&gt;', '&amp;lt;/style&amp;gt;', '&ampgt;', '&gt', "'", 'hit()', 'ltr', 'rtl', 'auto', 'RTL', 'de', '3', '-1', '007']; // prettier-ignore

/** Pieces that make a body foreign, wrong or hostile. */
const DAMAGE = ['<b>', '<i>x</i>', '<div>', '</p>', '</em>', '</blockquote>', '<p>', '<li>', '<em>', '<hr>', '<br/>', '<P>', '<img src="/x" onerror="hit()">', '<script>hit()</script>', '<style>', '<svg>', '<!-- x -->', '<', '</', '<a>', '<p onclick="hit()">x</p>', '<p class="x">x</p>', '<p title=x>x</p>', '\0', '\f', '\r', 'x', '<table>', '<template>', '<math>']; // prettier-ignore

/** Generates bodies. About a third of them is damaged. */
export function* generateBodies(seed: number, count: number): Generator<string> {
  const random = randomNumbers(seed);
  for (let index = 0; index < count; index++) {
    const pieces = new BodyWriter(random).body();
    if (random() < 0.35) {
      const at = Math.floor(random() * (pieces.length + 1));
      const damage = random() < 0.5 ? [DAMAGE[Math.floor(random() * DAMAGE.length)] ?? ''] : [];
      pieces.splice(at, Math.floor(random() * 3), ...damage);
    }
    yield pieces.join('');
  }
}

/** Writes one body, as pieces: tags and texts. */
class BodyWriter {
  readonly #random: () => number;
  readonly #pieces: string[] = [];
  #isInLink = false;

  constructor(random: () => number) {
    this.#random = random;
  }

  body(): string[] {
    this.#times(3, () => this.#block(3));
    return this.#pieces;
  }

  #block(depth: number): void {
    const kind = this.#upTo(depth > 0 ? 10 : 7);
    if (kind === 0) this.#pieces.push('<hr>');
    else if (kind === 1) this.#within('pre', () => this.#within('code', () => this.#words()));
    else if (kind < 7) this.#within('p', () => this.#inline(3));
    else if (kind === 7) this.#within('blockquote', () => this.#times(3, () => this.#block(depth - 1)));
    else this.#list(kind === 8 ? 'ul' : 'ol', depth);
    this.#pieces.push('\n');
  }

  #list(tag: string, depth: number): void {
    this.#within(tag, () =>
      this.#times(3, () =>
        this.#within('li', () => {
          if (this.#upTo(2) === 0) this.#inline(2);
          else this.#times(2, () => this.#block(depth - 1));
        }),
      ),
    );
  }

  #inline(depth: number): void {
    this.#times(4, () => {
      const kind = this.#upTo(depth > 0 ? 12 : 6);
      if (kind < 5) this.#words();
      else if (kind === 5) this.#pieces.push('<br>\n');
      else if (kind > 9) this.#link(depth);
      else this.#within(['strong', 'em', 'del', 'code'][kind - 6] ?? 'em', () => this.#inline(depth - 1));
    });
  }

  #link(depth: number): void {
    if (this.#isInLink) return this.#words();
    this.#isInLink = true;
    this.#within('a', () => this.#inline(depth - 1));
    this.#isInLink = false;
  }

  #words(): void {
    this.#times(3, () => this.#pieces.push(this.#upTo(6) === 0 ? this.#pick(WORDS) : `tide ${this.#upTo(100)} `));
  }

  #within(tag: string, fill: () => void): void {
    this.#pieces.push(`<${tag}${this.#attributes(tag)}>`);
    fill();
    this.#pieces.push(`</${tag}>`);
  }

  #attributes(tag: string): string {
    const names = ['title', 'title', 'lang', 'dir', 'start', 'rel', 'href'];
    const extra = this.#upTo(70) === 0 ? ` ${this.#pick(names)}="${this.#pick(VALUES)}"` : '';
    if (tag !== 'a') return extra;
    const url = this.#upTo(4) === 0 ? this.#pick(URLS) : (URLS[this.#upTo(4)] ?? '');
    return ` href="${url}" rel="nofollow ugc"${extra}`;
  }

  readonly #upTo = (end: number): number => Math.floor(this.#random() * end);

  readonly #pick = (list: readonly string[]): string => list[this.#upTo(list.length)] ?? '';

  #times(most: number, run: () => void): void {
    for (let left = 1 + this.#upTo(most); left > 0; left--) run();
  }
}
