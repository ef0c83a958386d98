// `colloquy moderate`: through the server if one is running, else on the database itself.

import {readFileSync} from 'node:fs';
import {text} from 'node:stream/consumers';
import {databaseFile} from '../storage/database/database.js';
import {openModerator, type Moderator} from './moderator.js';
import type {ModeratedComment} from '../moderation/moderate.js';
import {parseArguments, suggest, UsageError} from './usage-error.js';

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
  typeof parseArguments<{args: string[]; options: typeof OPTIONS; allowPositionals: true}>
>['values'];
/** What is left to do once the words have been understood: the database is held no longer than that takes. */
type Act = (moderator: Moderator) => Promise<string>;
type Prepare = (words: readonly string[], values: Values) => Act | Promise<Act>;

/** How many words an action takes at most, and what it makes of them. */
const ACTIONS = new Map<string, readonly [number, Prepare]>([
  ['list', [0, () => async (moderator) => describeAll(await moderator.list())]],
  ['approve', [1, (words) => change(idOf(words), 'approve', {})]],
  ['reject', [1, (words) => change(idOf(words), 'reject', {})]],
  ['delete', [1, (words) => change(idOf(words), 'delete', {})]],
  ['pin', [1, (words, {off}) => change(idOf(words), 'pin', off ? {off: ''} : {})]],
  ['badge', [2, (words, {off}) => change(idOf(words), 'badge', {name: badgeOf(words), ...(off && {off: ''})})]],
  ['edit', [1, edit]],
  ['close', [1, (words) => setClosed(words, true)]],
  ['open', [1, (words) => setClosed(words, false)]],
]);

/** Carries one action out and says what came of it. */
export async function moderateCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  const [name = '', ...words] = positionals;
  if (values.help || name === '') return void process.stdout.write(HELP);
  const [most, prepare] = ACTIONS.get(name) ?? [];
  if (most === undefined || !prepare)
    throw new UsageError(`Unknown action: ${name}. ${suggest(name, [...ACTIONS.keys()])}`);
  if (words.length > most) throw new UsageError(`${words[most]} is a word too many.`);
  const act = await prepare(words, values);
  const moderator = await openModerator(
    databaseFile(values.database ?? process.env['COLLOQUY_DATABASE'] ?? 'colloquy.db'),
  );
  try {
    process.stdout.write(await act(moderator));
  } finally {
    await moderator.close();
  }
}

const change =
  (id: string, action: string, query: Readonly<Record<string, string>>, body?: unknown): Act =>
  async (moderator) =>
    describe(await moderator.act(id, action, query, body));

async function edit(words: readonly string[], {note, by, source}: Values): Promise<Act> {
  const id = idOf(words);
  const markdown = source === undefined ? await text(process.stdin) : readFileSync(source, 'utf8');
  return change(id, 'edit', {}, {source: markdown, ...(note !== undefined && {note}), ...(by !== undefined && {by})});
}

function setClosed([thread]: readonly string[], closed: boolean): Act {
  if (thread === undefined) throw new UsageError('Which thread? The action needs its address or its name.');
  return async (moderator) => {
    await moderator.setClosed(thread, closed);
    return `${thread} is ${closed ? 'closed' : 'open'}.\n`;
  };
}

function idOf([id]: readonly string[]): string {
  if (id === undefined) throw new UsageError('Which comment? The action needs its id.');
  return id;
}

function badgeOf([, name]: readonly string[]): string {
  if (name !== 'author' && name !== 'moderator') throw new UsageError('Which badge? It is author or moderator.');
  return name;
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
