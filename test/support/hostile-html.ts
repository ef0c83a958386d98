// HTML that tries to get past a sanitiser, and random HTML that resembles a comment.

import fc from 'fast-check';

/** HTML that tries to run a script, to load something or to deceive. Only text and allowed elements may remain. */
export const HOSTILE: readonly string[] = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()><script>hit()</script></svg>',
  '<svg><style><img src=x onerror=hit()></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<a href="javascript:hit()">x</a>',
  '<a href=" jAvAsCrIpT:hit()">x</a>',
  '<a href="java\tscript:hit()">x</a>',
  '<a href="java&#10;script:hit()">x</a>',
  '<a href="&#1;javascript:hit()">x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/relative">x</a>',
  '<a href="#comment-7">x</a>',
  '<a href="blob:https://x/y">x</a>',
  '<a xlink:href="javascript:hit()" href="https://ok.example" onclick="hit()" target="_blank" ping="https://p.example">x</a>',
  '<iframe src="javascript:hit()"></iframe><iframe srcdoc="<script>hit()</script>"></iframe>',
  '<object data="javascript:hit()"></object><embed src="javascript:hit()">',
  '<base href="https://evil.example/"><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<style>@import "x"; *{background:url(x)}</style><p style="background:url(javascript:hit())">x</p>',
  '<template><img src=x onerror=hit()></template><template shadowrootmode=open><script>hit()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<textarea><img src=x onerror=hit()></textarea><xmp><img src=x onerror=hit()></xmp><plaintext><img src=x onerror=hit()>',
  '<form action="javascript:hit()"><button formaction="javascript:hit()">x</button><input name=cookie autofocus onfocus=hit()></form>',
  '<details open ontoggle=hit()>x</details><video><source onerror=hit()></video><body onload=hit()>',
  '<p id=location name=cookie class=rail slot=x part=rail data-action=fold aria-label=x role=alert tabindex=1>x</p>',
  '<comment-thread endpoint="https://evil.example"></comment-thread><x-y onclick=hit()></x-y>',
  '<button popovertarget=x commandfor=y command=show-modal>x</button><dialog open>x</dialog>',
  '<select><selectedcontent><img src=x onerror=hit()></selectedcontent></select>',
  '<b><b><b>'.repeat(300) + '<img src=x onerror=hit()>',
  '<p>&lt;script&gt;hit()&lt;/script&gt;</p>',
  '<![CDATA[<img src=x onerror=hit()>]]><!--><img src=x onerror=hit()>-->',
  '<h1>x</h1><table><tr><td>x</td></tr></table><img src="https://tracker.example/x.gif">',
  '<marquee onstart=hit()>x</marquee><keygen autofocus onfocus=hit()><isindex action=javascript:hit()>',
];

/** Bodies that can affect the HTML after them, or that a parser reads differently at the start of a page. */
export const LEAKING: readonly string[] = [
  '<strong>', '<del>', '<b>', '<nobr>', '<a href="https://evil.example/">', '<a href="https://evil.example/"><p>x</p>', '<p>x', '<li>x', '<ul>', '<pre>', '<pre>\n',
  '</blockquote>', '</blockquote><blockquote>', '</strong>', '</p>', '</br>', '</body>x', '</html>x', '<hr></hr>',
  '<p><strong><p>x</p></strong></p>', '<p><em><blockquote>x</blockquote></em></p>', '<p><a href="https://x.example/"><hr></a></p>', '<li><em><li>x</li></em></li>',
  '<strong><em>x</strong>y</em>', '<a href="https://x.example/">x<em><a href="https://y.example/">y</a></em></a>', '<strong><strong><strong><strong>x</strong></strong></strong></strong>',
  '<table>', '<table><tr><td>', '<table><strong>x</table>', '<select>', '<option>', '<form>', '<button>', '<svg>', '<math><mtext>', '<svg><desc><p>x', '<frameset>', '<template>', '<noscript>',
  '<plaintext>', '<textarea>', '<title>', '<style>', '<script>', '<xmp>', '<iframe>', '<!--', '<!-- --', '<!doctype html>', '<![CDATA[', '<?x', '</', '<', '<p title="', "<p title='", '<p title="x" ', '<p ',
  '<body title="x">y', '<html dir="rtl">y', '<p is="x-y">z</p>', '<P>x</P>', '<br/>', '<p title="a" title="b">x</p>', '<p title="<em>">x</p>',
  'x', ' x', '\n<p>x</p>\n', '\fx', '\r\nx\r', 'a\0b', '\0', '<p title="\0\r">x</p>', '\ufeffx', 'x\ud800', '\udc00x', '&amp', '&lt', '&#60', '&lt;/blockquote&gt;', '&', '', ' ',
  `${'<blockquote>'.repeat(600)}x${'</blockquote>'.repeat(600)}`, `${'<em>'.repeat(510)}x${'</em>'.repeat(510)}`, '<p>x</p>'.repeat(2000),
]; // prettier-ignore

/** Generates bodies as a server writes them, the same with parts added or removed, and any parts in any order. */
export function anyBody(): fc.Arbitrary<string> {
  const tags = fc.constantFrom(
    'p', 'p', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a href="https://x.example/"', 'a', 'hr', 'br', 'b', 'i', 'nobr', 'table', 'td', 'div', 'svg', 'math', 'template', 'plaintext', 'noscript', 'select', 'title',
  ); // prettier-ignore
  const attributes = fc.constantFrom('', '', '', ' title="x &amp; y"', ' dir="rtl"', ' lang=de', ' title=\'"\'', ' start="3"', ' onclick="hit()"', ' class="x"', ' title="<b>"', ' title="'); // prettier-ignore
  const text = fc.constantFrom(
    'x',
    ' ',
    '\n',
    '&lt;',
    '&amp',
    '&',
    '<',
    '>',
    '"',
    '</',
    '<!--',
    '-->',
    '\0',
    '\r',
    '\f',
    '\ud83d',
    'https://y.example/',
  );
  const open = fc.tuple(tags, attributes).map(([tag, attribute]) => `<${tag}${attribute}>`);
  const close = tags.map((tag) => `</${tag.replace(/ .*/, '')}>`);
  const pieces = fc.array(fc.oneof(open, close, text), {maxLength: 10});
  const {flow} = fc.letrec<{inline: string[]; flow: string[]}>((tie) => ({
    inline: several(
      fc.oneof(
        {depthSize: 'small'},
        fc.constantFrom('x', ' y', '&lt;', '<br>', '\n').map((piece) => [piece]),
        within(['strong', 'em', 'del', 'code', 'a href="https://x.example/" rel="nofollow"'], tie('inline')),
      ),
    ),
    flow: several(
      fc.oneof(
        {depthSize: 'small'},
        within(['p', 'p lang="de"', 'pre'], tie('inline')),
        fc.constantFrom('<hr>', '\n', 'x').map((piece) => [piece]),
        within(['blockquote'], tie('flow')),
        within(['ul', 'ol start="2"'], several(within(['li'], tie('flow')))),
      ),
    ),
  }));
  const damaged = fc
    .tuple(flow, fc.nat(20), fc.nat(2), pieces)
    .map(([parts, at, count, others]) => parts.toSpliced(at, count, ...others.slice(0, 1)));
  return fc.oneof(flow, damaged, pieces).map((parts) => parts.join(''));
}

const several = (parts: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc.array(parts, {maxLength: 3}).map((lists) => lists.flat());

const within = (tags: readonly string[], parts: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc
    .tuple(fc.constantFrom(...tags), parts)
    .map(([tag, inner]) => [`<${tag}>`, ...inner, `</${tag.replace(/ .*/, '')}>`]);
