// Small faults that a programmer might make: what a test suite should notice.

import {parseSync} from 'vite';

/** One fault: the text from `start` to `end` (UTF-16 units) of a file becomes `text`. */
export interface Mutation {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const OPERATORS = new Map([
  ['===', '!=='], ['!==', '==='], ['<', '<='], ['<=', '<'], ['>', '>='], ['>=', '>'],
  ['&&', '||'], ['||', '&&'], ['??', '&&'], ['+', '-'], ['-', '+'], ['*', '/'], ['/', '*'], ['%', '*'],
]); // prettier-ignore

const METHODS = new Map([
  ['some', 'every'], ['every', 'some'], ['startsWith', 'endsWith'], ['endsWith', 'startsWith'], ['min', 'max'], ['max', 'min'],
  ['toUpperCase', 'toLowerCase'], ['toLowerCase', 'toUpperCase'], ['trimStart', 'trimEnd'], ['trimEnd', 'trimStart'],
]); // prettier-ignore

/** Calls that are left out: what they are called on is used as it is. */
const REMOVED = new Set(['filter', 'reverse', 'slice', 'sort', 'substring', 'trim']);

type Add = (start: number, end: number, text: string) => void;

/**
 * Returns all faults that can be made in a file, by the standard operators of
 * https://stryker-mutator.io/docs/mutation-testing-elements/supported-mutators/ but those on regular expressions. There are
 * none in types, imports and errors that are thrown.
 */
export function findMutations(file: string, source: string): Mutation[] {
  const {program} = parseSync(file, source);
  const found: Mutation[] = [];
  const add: Add = (start, end, text) => void found.push({file, start, end, text});
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value) || /^(?:TS(?!AsExpression|NonNull|Satisfies)|Import|ThrowStatement)/.test(value.type)) return;
    // A name of a file to re-export from is no program either.
    if (value.type.startsWith('Export') && value['source']) return;
    mutate(value, source, add);
    for (const [key, child] of Object.entries(value)) if (!SKIPPED.has(key)) visit(child);
  };
  visit(program.body);
  return found;
}

/** Types, and names that are no values. */
const SKIPPED = new Set(['typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'key']);

function mutate(node: Node, source: string, add: Add): void {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapOperator(node, source, add);
    case 'IfStatement':
    case 'ConditionalExpression':
      return decide(node['test'], add, 'true', 'false');
    case 'WhileStatement':
    case 'ForStatement':
      return decide(node['test'], add, 'false');
    case 'BlockStatement':
      if (Array.isArray(node['body']) && node['body'].length > 0) add(node.start, node.end, '{}');
      return;
    case 'ArrayExpression':
      if (Array.isArray(node['elements']) && node['elements'].length > 0) add(node.start, node.end, '[]');
      return;
    case 'CallExpression':
      return changeCall(node, source, add);
    case 'UnaryExpression':
    case 'UpdateExpression':
      return changeUnary(node, source, add);
    case 'Literal':
      return changeLiteral(node, add);
  }
}

function decide(test: unknown, add: Add, ...values: readonly string[]): void {
  if (isNode(test)) for (const value of values) add(test.start, test.end, value);
}

function changeCall({callee, end}: Node, source: string, add: Add): void {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return;
  const {object, property} = callee;
  if (!isNode(object) || !isNode(property)) return;
  const name = source.slice(property.start, property.end);
  const other = METHODS.get(name);
  if (other) add(property.start, property.end, other);
  if (REMOVED.has(name)) add(object.end, end, '');
}

function changeUnary({operator, argument, start, end}: Node, source: string, add: Add): void {
  if (!isNode(argument)) return;
  if (operator === '!' || operator === '-') add(start, end, source.slice(argument.start, argument.end));
  const text = source.slice(start, end);
  if (operator === '++') add(start, end, text.replace('++', '--'));
  if (operator === '--') add(start, end, text.replace('--', '++'));
}

function swapOperator(node: Node, source: string, add: Add): void {
  const {left, right, operator} = node;
  const other = OPERATORS.get(String(operator));
  if (!isNode(left) || !isNode(right) || other === undefined) return;
  const start = source.indexOf(String(operator), left.end);
  if (start >= 0 && start < right.start) add(start, start + String(operator).length, other);
}

function changeLiteral({start, end, value}: Node, add: Add): void {
  if (typeof value === 'boolean') add(start, end, String(!value));
  if (typeof value === 'string') add(start, end, value === '' ? "'x'" : "''");
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** So many of them, the same ones for the same seed. */
export function sample(mutations: readonly Mutation[], count: number, seed: number): Mutation[] {
  const left = [...mutations];
  const chosen: Mutation[] = [];
  let state = seed;
  while (chosen.length < count && left.length > 0) {
    // A linear congruential generator (Numerical Recipes, §7.1).
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const [mutation] = left.splice(state % left.length, 1);
    if (mutation) chosen.push(mutation);
  }
  return chosen;
}
