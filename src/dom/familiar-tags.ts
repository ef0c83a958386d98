// Word processors and other pages say in many ways what a comment says in one. This gives tags the names that the
// sanitiser knows; it decides nothing about what is safe.

const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)([^<>]*>)/gi;

const BLOCK =
  /^(?:div|section|article|main|header|footer|figure|figcaption|address|d[dt]|table|caption|t(?:head|body|foot|r)|details|summary)$/;

/** Elements that are nothing but the looks of words, by how they look. */
const LOOKS = {strong: /^(?:b|strong)$/, em: /^(?:i|em|cite)$/, del: /^(?:s|strike|del)$/};

/** Styles that give words such looks, or take them away. */
const STYLES = {
  strong: /font-weight:\s*(?:(bold|[6-9]00)|(?:normal|[1-5]00))/i,
  em: /font-style:\s*(?:(italic|oblique)|normal)/i,
  del: /text-decoration[^;:]*:[^;]*(line-through)/i,
};

type Look = keyof typeof LOOKS;

const NAMES: readonly Look[] = ['strong', 'em', 'del'];

/** HTML with familiar tags; the looks that a style gives are tags too. Takes time in proportion to it. */
export function familiarTags(html: string): string {
  const open: (readonly Look[])[] = [];
  const depths = {strong: 0, em: 0, del: 0};
  // Tags for what is not so already.
  const opening = (looks: readonly Look[]): string => {
    open.push(looks);
    return looks.map((look) => (depths[look]++ === 0 ? `<${look}>` : '')).join('');
  };
  const closing = (): string =>
    (open.pop() ?? []).map((look) => (--depths[look] === 0 ? `</${look}>` : '')).reverse().join(''); // prettier-ignore
  // Safari's word for a space between two elements.
  const spaced = html.replace(/(Apple-converted-space">)(?:\u00a0|&nbsp;)/g, '$1 ');
  return spaced.replace(TAG, (tag: string, slash: string, named: string | undefined, rest: string | undefined) => {
    const name = (named ?? '').toLowerCase();
    if (/^(?:span|font)$/.test(name) || NAMES.some((look) => LOOKS[look].test(name)))
      return slash ? closing() : opening(looksOf(name, rest ?? ''));
    if (/^h[1-6]$/.test(name)) return slash ? '</strong></p>' : '<p><strong>';
    if (BLOCK.test(name)) return `<${slash}p>`;
    if (/^(?:kbd|samp|tt)$/.test(name)) return `<${slash}code>`;
    // Cells stand side by side.
    return name === '' || /^t[dh]$/.test(name) ? ' ' : tag;
  });
}

const looksOf = (name: string, rest: string): readonly Look[] =>
  NAMES.filter((look) => {
    const style = STYLES[look].exec(rest);
    return style ? style[1] : LOOKS[look].test(name);
  });
