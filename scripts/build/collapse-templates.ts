import {type Plugin, Visitor, parseSync} from 'vite';

/**
 * Takes the indentation out of html`` and css`` templates, which a minifier of scripts leaves alone: every template
 * is shown in the file as it is written, and sent without what only a reader of the file needs.
 */
export function collapseTemplates(): Plugin {
  return {
    name: 'collapse-templates',
    enforce: 'post',
    transform: {
      filter: {id: /\/src\/elements\//, code: /\b(?:html|css)`/},
      handler: (code, id) => ({code: collapse(code, id), map: null}),
    },
  };
}

/** The same module with shorter templates. */
export function collapse(code: string, fileName: string): string {
  let collapsed = '';
  let end = 0;
  for (const piece of findPieces(code, fileName)) {
    collapsed += code.slice(end, piece.start) + piece.shorten(code.slice(piece.start, piece.end));
    end = piece.end;
  }
  return collapsed + code.slice(end);
}

/** The text between two expressions of a template. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly shorten: Shorten;
}

type Shorten = (text: string) => string;

// Templates stand inside templates, but their texts never overlap: sorted, they can be replaced from left to right.
function findPieces(code: string, fileName: string): Piece[] {
  const pieces: Piece[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      const shorten = tag.type === 'Identifier' ? SHORTEN.get(tag.name) : undefined;
      if (!shorten) return;
      for (const {start: from, value} of quasi.quasis) {
        // In TypeScript the parser counts the signs around a text with it.
        const start = code.indexOf(value.raw, from);
        pieces.push({start, end: start + value.raw.length, shorten});
      }
    },
  });
  visitor.visit(parseSync(fileName, code).program);
  return pieces.sort((a, b) => a.start - b.start);
}

const SHORTEN: ReadonlyMap<string, Shorten> = new Map([
  ['html', shortenHtml],
  ['css', shortenCss],
]);

// White space with a line break in it, next to a tag or an expression, is there for the file alone, as in JSX: every text
// node less is one less in each of ten thousand rows. Elsewhere one space is as good as many: only `pre` and `textarea`
// tell them apart, and no template here fills them.
function shortenHtml(text: string): string {
  return text
    .replace(/>\s*\n\s*(?=<|$)/g, '>')
    .replace(/^\s*\n\s*(?=<|$)/, '')
    .replace(/\s+(?=>)/g, '')
    .replace(/\s+/g, ' ');
}

function shortenCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/([\w-]): /g, '$1:')
    .replaceAll(';}', '}');
}
