// Reads the texts of a language: calls the functions with arguments of the types that they are declared with.

import {readFileSync} from 'node:fs';
import {type ESTree, parseSync} from 'vite';

/** A text: its path, for example `later.failures.offline`, and what it says. */
export type Text = readonly [path: string, text: string];

/** What functions get: a count, and a function that returns the value of a name. */
export interface Arguments {
  readonly count: number;
  readonly word: (name: string) => string;
}

/** The types of the strings, by the name of their interface. */
const TYPES = new Map(
  [
    'strings',
    'identity-strings',
    'reporting-strings',
    'voting-strings',
    'moderating-strings',
    'sign-in-page/sign-in-page-strings',
    'page/page-strings',
    'desk/desk-strings',
    'desk/comments/comments-strings',
    'desk/threads/threads-strings',
    'desk/record/record-notes',
    'desk/record/record-strings',
    'desk/rules/rules-strings',
    'desk/people/people-strings',
    'desk/site/site-strings',
    'desk/grant/grant-strings',
    'desk/held-because/held-because',
    'lookup/language',
    'desk/lookup/desk-language',
  ].flatMap((path) => {
    const file = `src/strings/${path}.ts`;
    const {body} = parseSync(file, readFileSync(file, 'utf8')).program;
    const declarations = body.map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : null));
    return declarations.flatMap((node) =>
      node?.type === 'TSInterfaceDeclaration' ? [[node.id.name, node] as const] : [],
    );
  }),
);

/** Returns the texts of a part, or of a whole language, sorted by path. @param type Its interface, for example `Strings`. */
export function readTexts(value: unknown, type: string, given: Arguments): readonly Text[] {
  const texts = read(value, referenceTo(type), '', given);
  return texts.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

type Members = ReadonlyMap<string, ESTree.TSType>;
type Declared = ESTree.TSType | Members;

const isMembers = (type: Declared): type is Members => type instanceof Map;

function read(value: unknown, type: Declared, path: string, given: Arguments): Text[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(Reflect.apply(value, null, argumentsOf(type, path, given)))]];
  const entries = value instanceof Map ? [...value] : Object.entries(value ?? {});
  return entries.flatMap(([name, each]) => {
    const inside = path === '' ? String(name) : `${path}.${name}`;
    const declared = findMember(type, String(name));
    // A text that is not declared has its path, so that a test can name it.
    return declared ? read(each, declared, inside, given) : [[inside, String(each)] as const];
  });
}

function argumentsOf(type: Declared, path: string, {count, word}: Arguments): unknown[] {
  if (isMembers(type) || type.type !== 'TSFunctionType') throw new Error(`${path} is not declared as a function`);
  return type.params.map((param) => {
    if (param.type !== 'Identifier') throw new Error(`${path} has an unknown parameter`);
    const kind = param.typeAnnotation?.typeAnnotation;
    if (kind?.type === 'TSNumberKeyword') return count;
    if (kind?.type === 'TSTypeReference') return factsOf(word);
    return word(param.name);
  });
}

/** The facts of error details. */
const factsOf = (word: Arguments['word']): object => ({
  host: word('host'),
  origin: word('origin'),
  page: word('page'),
  directive: word('directive'),
  to: word('to'),
  megabytes: 7,
  isOurs: true,
});

const referenceTo = (name: string): Members => {
  const declared = TYPES.get(name);
  if (!declared) throw new Error(`There is no interface ${name}`);
  const inherited = declared.extends.flatMap(({expression}) =>
    expression.type === 'Identifier' ? [...referenceTo(expression.name)] : [],
  );
  return new Map([...inherited, ...membersOf(declared.body.body)]);
};

function membersOf(signatures: readonly ESTree.TSSignature[]): Members {
  return new Map(
    signatures.flatMap((member) => {
      if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) return [];
      const {key} = member;
      const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
      return [[name, member.typeAnnotation.typeAnnotation] as const];
    }),
  );
}

/** The type of a member: of an interface, an object type, or a record, whose members are all alike. */
function findMember(type: Declared | undefined, name: string): Declared | undefined {
  if (!type) return undefined;
  if (isMembers(type)) return type.get(name);
  if (type.type === 'TSTypeLiteral') return membersOf(type.members).get(name);
  if (type.type === 'TSIntersectionType') return findInAny(type.types, name);
  if (type.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') return undefined;
  const [first, second] = type.typeArguments?.params ?? [];
  if (/^(?:Readonly|Partial)$/.test(type.typeName.name)) return findMember(first, name);
  if (/^(?:Record|ReadonlyMap)$/.test(type.typeName.name)) return second;
  return referenceTo(type.typeName.name).get(name);
}

function findInAny(types: readonly ESTree.TSType[], name: string): Declared | undefined {
  for (const each of types) {
    const found = findMember(each, name);
    if (found) return found;
  }
  return undefined;
}
