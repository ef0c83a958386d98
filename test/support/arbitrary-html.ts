// Random HTML for property-based tests: any elements in any order, well and badly nested.

import fc from 'fast-check';

const TAGS = ['svg', 'svg', 'g', 'text', 'text', 'tspan', 'foreignObject', 'desc', 'title', 'math', 'math', 'mrow', 'mi', 'mtext', 'mfrac', 'msup', 'semantics', 'annotation', 'video', 'audio', 'iframe', 'object', 'canvas', 'select', 'textarea', 'ruby', 'ruby', 'rtc', 'details', 'meter', 'progress', 'dialog', 'dialog open', 'picture', 'map', 'output', 'div', 'p', 'section', 'h2', 'center', 'address', 'figure', 'figcaption', 'form', 'fieldset', 'legend', 'details', 'summary', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'listing', 'ul', 'ol', 'menu', 'dir', 'li',
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'b', 'i', 'u', 's', 'em', 'strong', 'font', 'big', 'tt', 'nobr', 'span', 'a', 'a href="https://x.example/"', 'sub', 'sup', 'q', 'abbr', 'bdi', 'bdo', 'mark', 'label', 'x-y', 'ruby', 'rt', 'rp', 'button', 'marquee',
  'div style="display:inline"', 'span style="display:block"', 'span style="display:inline-block"', 'p style="display:none"', 'div hidden', 'div dir="rtl"', 'span lang="de"', 'noscript', 'template', 'script', 'style', 'noframes', 'xmp', 'body', 'html', 'hgroup', 'search', 'main', 'article', 'small', 'code', 'var', 'acronym', 'blink', 'table role="presentation"']; // prettier-ignore

const SINGLE = ['<select><option>@<option>@</select>', '<select><optgroup label=""><option>@ @</optgroup></select>', '<img class=emoji alt="😀">', '<input type=checkbox>', '<source src=x>', '<br>', '<hr>', '<wbr>', '<img>', '<img alt="">', '<input type=hidden>', '<!-- x -->', '<![CDATA[x]]>', '</p>', '</br>', '<col>', '&nbsp;', ' ', '\n', '  ', '&#173;']; // prettier-ignore

/** Generates HTML with unique marker words: `q0z`, `q1z`, … Some elements are not closed. */
export function arbitraryHtml(): fc.Arbitrary<string> {
  const {node} = fc.letrec<{node: string}>((tie) => ({
    node: fc.oneof(
      {maxDepth: 6, depthSize: 'small'},
      {weight: 4, arbitrary: fc.constantFrom('@', '@', '@ ', ' @', '@ @')},
      {weight: 1, arbitrary: fc.constantFrom(...SINGLE)},
      {weight: 6, arbitrary: fc.tuple(fc.constantFrom(...TAGS), fc.array(tie('node'), {maxLength: 4}), fc.nat(9)).map(([tag, inner, how]) => element(tag, inner.join(''), how))}, // prettier-ignore
    ),
  }));
  return fc.array(node, {maxLength: 6}).map((nodes) => {
    let count = 0;
    return nodes.join('').replaceAll('@', () => `q${count++}z`);
  });
}

/** Wraps HTML in an element. Of ten values of `how`, 0 omits the end tag and 1 writes it twice. */
function element(tag: string, inner: string, how: number): string {
  const end = `</${tag.split(' ')[0]}>`;
  return `<${tag}>${inner}${how === 0 ? '' : how === 1 ? end + end : end}`;
}
