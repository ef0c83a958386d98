// `colloquy moderate`: through the server if one is running, else on the database itself.

import {readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {databaseFile} from './database.js';
import {openModerator, type Moderator} from './moderator.js';
import type {ModeratedComment} from './moderate.js';
import {parseWords, UsageError} from './usage.js';

const HELP = `colloquy moderate <action> [options]

  list                          what waits for a moderator
  approve ID                    shows a comment to everybody
  reject ID                     shows it to nobody; its writer learns of it
  delete ID                     leaves nothing of it but its place
  edit ID --note REASON         gives it the text of --source FILE, or of the
       [--by NAME]              standard input; readers see who and why
  close THREAD, open THREAD     ends a discussion, or lets it go on
  pin ID [--off]                puts a comment first
  badge ID author|moderator     vouches for its author
       [--off]

  --database FILE               which database (colloquy.db)
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
  typeof parseWords<{args: string[]; options: typeof OPTIONS; allowPositionals: true}>
>['values'];
type Action = (moderator: Moderator, words: readonly string[], values: Values) => Promise<string>;

const ACTIONS = new Map<string, Action>([
  ['list', async (moderator) => describeAll(await moderator.list())],
  ['approve', (moderator, words) => moderator.act(idOf(words), 'approve', {}).then(describe)],
  ['reject', (moderator, words) => moderator.act(idOf(words), 'reject', {}).then(describe)],
  ['delete', (moderator, words) => moderator.act(idOf(words), 'delete', {}).then(describe)],
  ['pin', (moderator, words, {off}) => moderator.act(idOf(words), 'pin', off ? {off: ''} : {}).then(describe)],
  ['badge', badge],
  ['edit', edit],
  ['close', (moderator, words) => setClosed(moderator, words, true)],
  ['open', (moderator, words) => setClosed(moderator, words, false)],
]);

/** Carries one action out and says what came of it. */
export async function moderateCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseWords({args: [...args], options: OPTIONS, allowPositionals: true});
  const [name = '', ...words] = positionals;
  if (values.help || name === '') return void process.stdout.write(HELP);
  const action = ACTIONS.get(name);
  if (!action) throw new UsageError(`There is no action ${name}: see colloquy moderate --help`);
  const file = databaseFile(values.database ?? process.env['COLLOQUY_DATABASE'] ?? 'colloquy.db');
  const moderator = await openModerator(file);
  try {
    process.stdout.write(await action(moderator, words, values));
  } finally {
    await moderator.close();
  }
}

function idOf([id]: readonly string[]): string {
  if (id === undefined) throw new UsageError('Which comment? The action needs its id.');
  return id;
}

async function badge(moderator: Moderator, words: readonly string[], {off}: Values): Promise<string> {
  const name = words[1];
  if (name !== 'author' && name !== 'moderator') throw new UsageError('Which badge? It is author or moderator.');
  return describe(await moderator.act(idOf(words), 'badge', {name, ...(off && {off: ''})}));
}

async function edit(moderator: Moderator, words: readonly string[], {note, by, source}: Values): Promise<string> {
  const id = idOf(words);
  const markdown = source === undefined ? await text(process.stdin) : readFileSync(source, 'utf8');
  const body = {source: markdown, ...(note !== undefined && {note}), ...(by !== undefined && {by})};
  return describe(await moderator.act(id, 'edit', {}, body));
}

async function setClosed(moderator: Moderator, [thread]: readonly string[], closed: boolean): Promise<string> {
  if (thread === undefined) throw new UsageError('Which thread? The action needs its address or its name.');
  await moderator.setClosed(thread, closed);
  return `${thread} is ${closed ? 'closed' : 'open'}.\n`;
}

function describeAll(held: readonly ModeratedComment[]): string {
  if (held.length === 0) return 'Nothing waits for a moderator.\n';
  return held.map((comment) => `${describe(comment)}\n${indent(comment.source)}\n`).join('\n');
}

function describe({id, thread, status, name, email, heldBecause}: ModeratedComment): string {
  const author = email === null ? name : `${name} <${email}>`;
  const reason = heldBecause && ` (${heldBecause})`;
  return `${id}  ${status}${reason}  ${disarm(author)}  in ${disarm(thread)}\n`;
}

const indent = (source: string): string =>
  source
    .split(/\r?\n/)
    .map((line) => `    ${disarm(line)}`)
    .join('\n');

// A terminal obeys control characters, and shows what stands after a direction override in another order.
const disarm = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
