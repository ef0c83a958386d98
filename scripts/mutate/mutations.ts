// Finds mutations: small faults that a programmer might make and that the tests should detect.

import {parseSync} from 'vite';

/** A fault: replaces the text of a file from `start` to `end` (UTF-16 units) with `text`. */
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

/** Returns all possible mutations of a file. Skips types, imports and error messages. */
export function findMutations(file: string, source: string): Mutation[] {
  const {program} = parseSync(file, source);
  const found: Mutation[] = [];
  const add = (start: number, end: number, text: string): void => void found.push({file, start, end, text});
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value) || /^(?:TS(?!AsExpression|NonNull)|Import|ThrowStatement)/.test(value.type)) return;
    mutate(value, source, add);
    for (const [key, child] of Object.entries(value)) if (key !== 'typeAnnotation') visit(child);
  };
  visit(program.body);
  return found;
}

function mutate(node: Node, source: string, add: (start: number, end: number, text: string) => void): void {
  const textOf = ({start, end}: Node): string => source.slice(start, end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return swapOperator(node, source, add);
    case 'IfStatement':
    case 'ConditionalExpression':
      if (isNode(node['test'])) add(node['test'].start, node['test'].end, `!(${textOf(node['test'])})`);
      return;
    case 'UnaryExpression':
      if (node['operator'] === '!' && isNode(node['argument'])) add(node.start, node.end, textOf(node['argument']));
      return;
    case 'ExpressionStatement':
      if (isNode(node['expression']) && /^(?:Call|Await|Assignment)/.test(node['expression'].type))
        add(node.start, node.end, ';');
      return;
    case 'Literal':
      return changeLiteral(node, add);
  }
}

function swapOperator(node: Node, source: string, add: (start: number, end: number, text: string) => void): void {
  const {left, right, operator} = node;
  const other = OPERATORS.get(String(operator));
  if (!isNode(left) || !isNode(right) || other === undefined) return;
  const start = source.indexOf(String(operator), left.end);
  if (start >= 0 && start < right.start) add(start, start + String(operator).length, other);
}

function changeLiteral({start, end, value}: Node, add: (start: number, end: number, text: string) => void): void {
  if (typeof value === 'boolean') add(start, end, String(!value));
  if (typeof value === 'number') add(start, end, String(value + 1));
  if (typeof value === 'string') add(start, end, value === '' ? "'x'" : "''");
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Returns `count` random mutations, the same for the same seed. */
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
