// `colloquy moderate`: moderates comments through the running server, or on the database if no server is running.

import {text} from 'node:stream/consumers';
import {maskControls} from './mask-controls.js';
import {openModerator, type ModeratedComment, type Moderator, type ModeratorEdit} from './moderator.js';
import type {Action} from '../../wire/moderation/moderation.js';
import {readText} from '../files/read-text.js';
import {nameDatabase} from './arguments/name-database.js';
import {parseArguments, refuseUnused, suggest, UsageError} from './arguments/usage-error.js';

const HELP = `colloquy moderate <action> [options]

The server may be running or stopped.

  list                          list held comments, oldest first
  approve ID                    publish a comment
  reject ID                     hide a comment; its writer is told
  spam ID                       the same, as spam
  delete ID                     delete a comment; a tombstone stays if it has replies
  edit ID [--source FILE]       replace the Markdown of a comment by FILE, or by the
       [--note REASON]          standard input; with --note, readers see the reason
       [--by NAME]              and the name
  close THREAD, open THREAD     stop new comments in a thread, or allow them again
  pin ID [--off]                pin a comment to the top; --off unpins it
  badge ID author|moderator     give the comment's author a badge; --off removes it
       [--off]

  --database URL                the database: a file (default: colloquy.db) or postgres://…
`;

const OPTIONS = {
  database: {type: 'string'},
  note: {type: 'string'},
  by: {type: 'string'},
  source: {type: 'string'},
  off: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const;

type Values = ReturnType<
  typeof parseArguments<{args: string[]; options: typeof OPTIONS; allowPositionals: true}>
>['values'];
/** An action with valid arguments. Parsed before the database is opened, to keep the database open only briefly. */
type Run = (moderator: Moderator) => Promise<string>;
type ParseAction = (operands: readonly string[], values: Values) => Run | Promise<Run>;

type Option = Exclude<keyof typeof OPTIONS, 'database' | 'help'>;

/** By name: the maximum number of operands, the function that parses them, and the options that it reads. */
const ACTIONS = new Map<string, readonly [number, ParseAction, ...(readonly Option[])]>([
  ['list', [0, () => (moderator) => describeAll(moderator.list())]],
  ['approve', [1, (operands) => decide(idOf(operands), 'approve')]],
  ['reject', [1, (operands) => decide(idOf(operands), 'reject')]],
  ['spam', [1, (operands) => decide(idOf(operands), 'spam')]],
  ['delete', [1, (operands) => decide(idOf(operands), 'delete')]],
  ['pin', [1, (operands, {off}) => decide(idOf(operands), off ? 'unpin' : 'pin'), 'off']],
  ['badge', [2, giveBadge, 'off']],
  ['edit', [1, edit, 'source', 'note', 'by']],
  ['close', [1, (operands) => setClosed(operands, true)]],
  ['open', [1, (operands) => setClosed(operands, false)]],
]);

/** Performs one action and prints the result. */
export async function moderateCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  const [name = '', ...operands] = positionals;
  if (values.help || name === '') return void process.stdout.write(HELP);
  const [maxOperands, parse, ...options] = ACTIONS.get(name) ?? [];
  if (maxOperands === undefined || !parse)
    throw new UsageError(`Unknown action: ${name}. ${suggest(name, [...ACTIONS.keys()])}`);
  if (operands.length > maxOperands) throw new UsageError(`Unexpected argument: ${operands[maxOperands]}. Remove it.`);
  refuseUnused(name, values, ['database', ...options]);
  const action = await parse(operands, values);
  const moderator = await openModerator(nameDatabase(values.database));
  try {
    process.stdout.write(await action(moderator));
  } finally {
    await moderator.close();
  }
}

const decide =
  (id: string, action: Action, content?: ModeratorEdit): Run =>
  async (moderator) =>
    describe(await moderator.decide(id, action, content));

function giveBadge(operands: readonly string[], {off}: Values): Run {
  const [id, badge] = [idOf(operands), badgeOf(operands)];
  return async (moderator) => describe(await moderator.badge(id, badge, !off));
}

async function edit(operands: readonly string[], {note, by, source}: Values): Promise<Run> {
  const id = idOf(operands);
  const markdown = source === undefined ? await text(process.stdin) : readText(source);
  return decide(id, 'edit', {source: markdown, ...(note !== undefined && {note}), ...(by !== undefined && {by})});
}

function setClosed([thread]: readonly string[], closed: boolean): Run {
  if (thread === undefined) throw new UsageError('Missing argument: THREAD. Add the URL or the key of the thread.');
  return async (moderator) => {
    await moderator.setClosed(thread, closed);
    return `${thread} is ${closed ? 'closed' : 'open'}.\n`;
  };
}

function idOf([id]: readonly string[]): string {
  if (id === undefined) throw new UsageError('Missing argument: ID. Add the id of the comment.');
  return id;
}

function badgeOf([, name]: readonly string[]): string {
  if (name === undefined) throw new UsageError('Missing argument: badge. Add author or moderator.');
  if (name !== 'author' && name !== 'moderator')
    throw new UsageError(`Unknown badge: ${name}. Use author or moderator.`);
  return name;
}

async function describeAll(held: AsyncIterable<ModeratedComment>): Promise<string> {
  const lines: string[] = [];
  for await (const comment of held) lines.push(`${describe(comment)}\n${indent(comment.source)}\n`);
  return lines.length === 0 ? 'There are no held comments.\n' : lines.join('\n');
}

function describe({id, thread, status, comment, email, heldBecause}: ModeratedComment): string {
  const {name} = comment.author;
  const author = email === null ? name : `${name} <${email}>`;
  const reason = heldBecause && ` (${heldBecause})`;
  return `${id}  ${status}${reason}  ${maskControls(author)}  in ${maskControls(thread.key)}\n`;
}

const indent = (source: string): string =>
  source
    .split(/\r?\n/)
    .map((line) => `    ${maskControls(line)}`)
    .join('\n');
