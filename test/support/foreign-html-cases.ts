// HTML of other systems with the expected result of sanitising it.

const table = (rows: string, name: string): string =>
  `<div role="group" aria-label="${name}"><table>${rows}</table></div>`;

const link = (href: string, words: string): string => `<a href="${href}">${words}</a>`;

/** By topic: pairs of HTML and the expected result. */
export const FOREIGN_HTML: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'makes paragraphs of blocks and of the text between them': [
    ['<div>one</div><div>two</div>', '<p>one</p><p>two</p>'],
    ['<section>a<article>b</article>c</section>', '<p>a</p><p>b</p><p>c</p>'],
    ['a<p>b</p>c<ul><li>d</ul>e', '<p>a</p><p>b</p><p>c</p><ul><li>d</li></ul><p>e</p>'],
    ['<center>a</center><address>b</address><nav>c</nav>', '<p>a</p><p>b</p><p>c</p>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<span style="display: block">a</span><span style="float:left">b</span>', '<p>a</p><p>b</p>'],
    ['<div style="display:inline">hel</div><div style="display:inline">lo</div>', '<p>hello</p>'],
    ['<form><fieldset><legend>a</legend>b</fieldset></form>', '<p><strong>a</strong></p><p>b</p>'],
    ['<figure>a<figcaption>b</figcaption></figure>', '<p>a</p><p>b</p>'],
    ['<details><summary>a</summary>b</details>', '<p><strong>a</strong></p><p>b</p>'],
    ['<dl><dt>a<dd>b<dd>c<dt>d</dl>', '<p><strong>a</strong></p><p>b</p><p>c</p><p><strong>d</strong></p>'],
    ['<h1>a <b>b</b></h1>c<h6>d</h6>', '<p><strong>a b</strong></p><p>c</p><p><strong>d</strong></p>'],
    ['<div style="white-space:pre-wrap">a\nb</div>', '<p>a<br>b</p>'],
  ],
  'repeats an inline element around several blocks in each block': [
    ['<b><div>one</div><div>two</div></b>', '<p><strong>one</strong></p><p><strong>two</strong></p>'],
    ['<a href="https://x.example/"><div>a</div>b</a>', `<p>${link('https://x.example/', 'a')}</p><p>${link('https://x.example/', 'b')}</p>`],
    ['<div lang="he" dir="rtl"><p>a</p>b</div>', '<p lang="he" dir="rtl">a</p><p lang="he" dir="rtl">b</p>'],
  ],
  'converts formats to the elements of a comment': [
    ['<b>a</b><i>b</i><s>c</s><strike>d</strike><kbd>e</kbd><samp>f</samp><tt>g</tt>', '<p><strong>a</strong><em>b</em><del>c</del><del>d</del><code>e</code><code>f</code><code>g</code></p>'],
    ['<var>a</var><cite>b</cite><dfn>c</dfn><mark>d</mark>', '<p><em>a</em><em>b</em><em>c</em><strong>d</strong></p>'],
    ['<u>a</u><ins>b</ins><small>c</small><big>d</big><font>e</font><nobr>f</nobr><x-y>g</x-y>', '<p>abcdefg</p>'],
    ['<strong><b>a</b></strong>', '<p><strong>a</strong></p>'],
    ['<span style="font-weight:700;font-style:italic">a</span><b style="font-weight:normal">b</b>', '<p><strong><em>a</em></strong>b</p>'],
    ['a<sub>2</sub> b<sup>3</sup> <span style="vertical-align:super">4</span>', '<p>a<sub>2</sub> b<sup>3</sup> <sup>4</sup></p>'],
    ['<q>a</q> <abbr title="b">c</abbr> <acronym title="d">e</acronym>', '<p><q>a</q> <abbr title="b">c</abbr> <abbr title="d">e</abbr></p>'],
    ['<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>'],
    ['<bdo dir="rtl">a</bdo> <span lang="ja">b</span> <i lang="fr">c</i>', '<p><bdo dir="rtl">a</bdo> <bdi lang="ja">b</bdi> <em lang="fr">c</em></p>'],
    ["<b style='mso-bidi-font-weight:normal'>a</b><i style='mso-bidi-font-style:normal'>b</i>", '<p><strong>a</strong><em>b</em></p>'],
    ['2<sup>x<sup>2</sup></sup> <q>a <q>b</q></q>', '<p>2<sup>x<sup>2</sup></sup> <q>a <q>b</q></q></p>'],
    ['<blockquote><div><cite>Mara wrote:</cite>Yes</div></blockquote><p>See <cite>Emma</cite></p>', '<blockquote><p><em>Mara wrote:</em></p><p>Yes</p></blockquote><p>See <em>Emma</em></p>'],
    ['super<wbr>cali', '<p>supercali</p>'],
    ['<span style="display:inline-block">h</span><span style="display:inline-block">i</span><i style="display:inline-block;margin-left:9px">j</i>', '<p>hi <em>j</em></p>'],
    ['a<br/>b<hr>c', '<p>a<br>b</p><hr><p>c</p>'],
  ],
  'keeps lists': [
    ['<ul>a<li>b</li>c<ul><li>d</ul></ul>', '<ul><li>a</li><li>b<p>c</p><ul><li>d</li></ul></li></ul>'],
    ['<li>a</li><li>b</li>c', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
    ['<menu><li>a</menu><dir><li>b</dir>', '<ul><li>a</li></ul><ul><li>b</li></ul>'],
    ['<ol start=3 type=a><li><p>a</p><p>b</p></ol>', '<ol start="3"><li><p>a</p><p>b</p></li></ol>'],
  ],
  'keeps code unchanged': [
    ['<pre><code class="language-js">a\n  b\n</code></pre>', '<pre dir="ltr"><code>a\n  b\n</code></pre>'],
    ['<pre>\n\n a<br>b<div>c</div><div>d</div></pre>', '<pre dir="ltr">\n a\nb\nc\nd\n</pre>'],
    ['<xmp><b>a</b></xmp><listing>b</listing><plaintext><i>', '<pre dir="ltr">&lt;b&gt;a&lt;/b&gt;</pre><pre dir="ltr">b</pre><pre dir="ltr">&lt;i&gt;</pre>'],
  ],
  'keeps data tables': [
    ['<table><tr><td>a</td><td>b</td></tr></table>', table('<tbody><tr><td>a</td><td>b</td></tr></tbody>', 'a, b')],
    [
      '<table border=1><caption>a</caption><thead><tr><th scope=col>b<th colspan=5000 rowspan=0>c<tfoot><tr><td rowspan=2 onclick=x>d<td></table>',
      table('<caption>a</caption><thead><tr><th scope="col">b</th><th colspan="20">c</th></tr></thead><tfoot><tr><td rowspan="2">d</td><td></td></tr></tfoot>', 'a'),
    ],
    ['<table><tr><th>a<td><p>b</p><p>c</p></table>', table('<tbody><tr><th>a</th><td><p>b</p><p>c</p></td></tr></tbody>', 'a, bc')],
    ['<table><tr><td>a</table>', '<p>a</p>'],
    ['<table role=presentation><tr><td>a<td>b</table>', '<p>a</p><p>b</p>'],
    ['<table><tr><td><table><tr><th>a<td>b</table><td>c</table>', `${table('<tbody><tr><th>a</th><td>b</td></tr></tbody>', 'a, b')}<p>c</p>`],
  ],
  'replaces media by links': [
    ['x<img src="https://x.example/a%20b.jpg">y', `<p>x ${link('https://x.example/a%20b.jpg', 'a b.jpg')} y</p>`],
    ['<picture><source srcset="https://x.example/b.webp"><img src="https://x.example/a.jpg" alt="A cat"></picture>', `<p>${link('https://x.example/a.jpg', 'A cat')}</p>`],
    ['<img src="data:image/gif;base64,R0" data-src="https://x.example/a.jpg">', `<p>${link('https://x.example/a.jpg', 'a.jpg')}</p>`],
    ['<img src="javascript:hit()" alt="a"> <img src="data:image/png;base64,R0" alt="b"> <img src="data:,x">', '<p>a b 🖼</p>'],
    ['<a href="https://x.example/"><img src="https://y.example/a.jpg"></a>', `<p>${link('https://x.example/', 'a.jpg')}</p>`],
    ['<img width=1 height=1 src="https://x.example/count.gif">', ''],
    ['<img width=24 height=24 alt="" src="https://x.example/avatar.png">a<img width=24 alt="b" src="https://x.example/b.png">', `<p>a ${link('https://x.example/b.png', 'b')}</p>`],
    ['<video poster=p title="Film"><source src="https://x.example/a.mp4">no</video>', `<p>${link('https://x.example/a.mp4', 'Film')}</p>`],
    ['<audio src="https://x.example/a.mp3"></audio>', `<p>${link('https://x.example/a.mp3', 'a.mp3')}</p>`],
    ['<iframe src="https://v.example/embed/7"></iframe>', `<p>${link('https://v.example/embed/7', 'v.example/embed/7')}</p>`],
    ['<object data="https://x.example/a.pdf"><embed src="https://x.example/a.pdf">words</object>', `<p>${link('https://x.example/a.pdf', 'a.pdf')} words</p>`],
    ['<map><area href="https://x.example/" alt="a"></map>', `<p>${link('https://x.example/', 'a')}</p>`],
    ['<input type=image src="https://x.example/go.png" alt="Go">', `<p>${link('https://x.example/go.png', 'Go')}</p>`],
  ],
  'replaces emoji images by their characters': [
    ['a<img class="emoji" alt="😀" src="https://e.example/1.png">b', '<p>a😀b</p>'],
    ['hi <img class="wp-smiley" alt=":-)" src="https://e.example/2.png">', '<p>hi :-)</p>'],
    ['<img alt="👍🏽" src="https://e.example/3.svg">', '<p>👍🏽</p>'],
  ],
  'shows the content of form fields': [
    ['<ul><li><input type=checkbox checked disabled> a<li><input type=checkbox> b</ul>', '<ul><li>☑ a</li><li>☐ b</li></ul>'],
    ['<span role="checkbox" aria-checked="true"></span>a<span role="checkbox">b</span>', '<p>☑ a ☐ b</p>'],
    ['<input type=checkbox>a<input type=radio checked>b', '<p>☐ a ◉ b</p>'],
    ['<input value=a><input placeholder=b><input type=hidden value=c><input type=password value=d>', '<p>a b</p>'],
    ['<button>a</button><button>b</button><select><option>c<option>d</select>', '<p>a b c d</p>'],
    ['<textarea>a\nb</textarea><progress value=3 max=5></progress><meter value=1>2 of 3</meter>', '<p>a<br>b</p><p>3/5 2 of 3</p>'],
  ],
  'writes formulas as inline text': [
    ['<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac></math>', '<p>(a + b)/2</p>'],
    ['<math><msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><msqrt><mi>y</mi></msqrt></math>', '<p>x<sup>2</sup> = √(y)</p>'],
    ['<math><semantics><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup><annotation>x_i^2</annotation></semantics></math>', '<p>x<sub>i</sub><sup>2</sup></p>'],
    ['<math><mi>sin</mi><mi>x</mi><mfenced><mi>a</mi><mi>b</mi></mfenced><mroot><mi>z</mi><mn>3</mn></mroot></math>', '<p>sin x (a, b) <sup>3</sup>√z</p>'],
    ['<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr><mtr><mtd>3</mtd></mtr></mtable></math>', '<p>1 2 3</p>'],
  ],
  'shows a formula once if the source has a visual copy': [
    ['A <span class="katex"><span class="katex-mathml"><math><mi>r</mi></math></span><span class="katex-html" aria-hidden="true"><span>r</span></span></span>', '<p>A r</p>'],
    ['<nobr aria-hidden="true"><span>a</span></nobr><span><math><mi>a</mi></math></span>', '<p>a</p>'],
    ['<span aria-hidden="true">★</span><span>1 star</span>', '<p>★1 star</p>'],
  ],
  'keeps the text of drawings': [
    ['<svg><title>Logo</title><desc>no</desc><text>a</text><text>b<tspan>c</tspan><tspan x=9>d</tspan></text></svg>', '<p>Logo a bc d</p>'],
    ['<svg><foreignObject><div>a</div><div>b</div></foreignObject></svg>', '<p>a</p><p>b</p>'],
    ['<svg><a xlink:href="https://x.example/"><text>a</text></a><style>no</style></svg>', `<p>${link('https://x.example/', 'a')}</p>`],
  ],
  'drops content that browsers do not show': [
    ['<script>no</script><style>no</style><template>no</template><noscript>no</noscript><!-- no -->a', '<p>a</p>'],
    ['<p hidden>no</p><p style="color:red; display: none">no</p><title>no</title><datalist><option>no</datalist>a', '<p>a</p>'],
    ['<noembed>no</noembed><noframes>no</noframes><![CDATA[no]]>a', '<p>a</p>'],
  ],
}; // prettier-ignore
