import {type Plugin, Visitor, parseSync} from 'vite';

/**
 * Vite plugin that removes indentation from html`` and css`` templates. Minifiers of JavaScript do not change the
 * content of template literals.
 */
export function collapseTemplates(): Plugin {
  return {
    name: 'collapse-templates',
    enforce: 'post',
    transform: {
      filter: {id: /\/src\/(?:elements|desk)\//, code: /\b(?:html|css)`/},
      handler: (code, id) => ({code: collapse(code, id), map: null}),
    },
  };
}

/** Returns the code of a module with collapsed templates. */
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

// Templates may be nested, but their texts never overlap. Sorted, they can be replaced from left to right.
function findPieces(code: string, fileName: string): Piece[] {
  const pieces: Piece[] = [];
  const visitor = new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      const shorten = tag.type === 'Identifier' ? SHORTEN.get(tag.name) : undefined;
      if (!shorten) return;
      for (const {start: from, value} of quasi.quasis) {
        // For TypeScript files, the parser includes the delimiters in the range of a text.
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

// As in JSX, removes white space that contains a line break next to a tag or an expression: each text node in a row
// template would be created 10,000 times in a thread of 10,000 comments. Elsewhere, collapses white space to one space,
// which changes only the content of `pre` and `textarea`; no template here has such content.
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
    .replaceAll(';}', '}')
    .replace(/(\[[\w-]+[~^$*]?=)'([a-z][\w-]*)'\]/gi, '$1$2]')
    .replace(/(?<![\w.])0(?=\.\d)/g, '')
    .replace(/(?<=[\w)]) ([*/]) (?=[\d(]|var\()/g, '$1');
}
