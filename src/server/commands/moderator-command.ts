// `colloquy moderator`: invites, lists and removes moderators, through the running server or on the database.

import {parseUrl} from '../../core/url.js';
import {publicAddress, readBasePath} from '../operations/base-path.js';
import {locateDatabase} from '../storage/database/database.js';
import {foldName} from '../storage/moderators/moderator-store.js';
import {maskControls} from './mask-controls.js';
import {openModerators, type Invited, type Listed, type ModeratorsClient, type Pending} from './moderators-client.js';
import {nameDatabase} from './arguments/name-database.js';
import {repeatOptions} from './arguments/repeat-options.js';
import {parseArguments, refuseUnused, suggest, toUsageError, UsageError} from './arguments/usage-error.js';

const HELP = `colloquy moderator <action> [options]

Moderators sign in with passkeys, without passwords. The server may be running or stopped.

  invite NAME          print a link with which NAME makes a passkey. It works once, within
                       a day, or until there is a newer link for this name. If NAME is a
                       moderator, the link is for another device
  list                 list moderators, and links that nobody has used yet
  remove NAME          remove a moderator, even the last owner, and end their sessions;
                       or withdraw the link of somebody who has not used it

  --role ROLE          moderator (the default) or owner; owners may also change rules, and
                       invite and remove moderators. The first moderator is an owner
  --public-url URL     the URL of the server, if it is not running or uses PostgreSQL
  --database URL       the database: a file (default: colloquy.db) or postgres://…
`;

const OPTIONS = {
  database: {type: 'string'},
  role: {type: 'string'},
  'public-url': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

type Values = ReturnType<
  typeof parseArguments<{args: string[]; options: typeof OPTIONS; allowPositionals: true}>
>['values'];

/** An action with valid arguments. */
type Action = (client: ModeratorsClient) => Promise<string>;

const ACTIONS = new Map<string, (operands: readonly string[], values: Values) => Action>([
  ['invite', invite],
  ['list', list],
  ['remove', remove],
]);

/** Performs one action and prints the result. */
export async function moderatorCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  const [name = '', ...operands] = positionals;
  if (values.help || name === '') return void process.stdout.write(HELP);
  const parse = ACTIONS.get(name);
  if (!parse) throw new UsageError(`Unknown action: ${name}. ${suggest(name, [...ACTIONS.keys()])}`);
  const extra = operands[name === 'list' ? 0 : 1];
  if (extra !== undefined) {
    throw new UsageError(`Unexpected argument: ${extra}. Put a name with spaces in quotation marks.`);
  }
  refuseUnused(name, values, ['database', 'public-url', ...(name === 'invite' ? ['role'] : [])]);
  const action = parse(operands, values);
  const database = nameDatabase(values.database);
  const client = await openModerators(database, readAddress(values['public-url'], process.env));
  try {
    process.stdout.write(await action(client));
  } finally {
    await client.close();
  }
}

function invite(operands: readonly string[], {role, 'public-url': given}: Values): Action {
  const name = nameOf(operands);
  if (role !== undefined && role !== 'owner' && role !== 'moderator') {
    throw new UsageError(`Unknown value for --role: ${role}. Use owner or moderator.`);
  }
  return async (client) => {
    const invited = await client.invite(name, role);
    const isIgnored = given !== undefined && parseUrl(given)?.origin !== parseUrl(invited.link)?.origin;
    const note = isIgnored ? 'The running server has another URL, so --public-url was not used.\n' : '';
    return `${describeInvited(invited, role === undefined)}${note}`;
  };
}

function list(_operands: readonly string[], values: Values): Action {
  return async (client) => {
    const lines = [...(await client.list()).map(describe), ...(await client.listPending()).map(describePending)];
    if (lines.length === 0) return `There are no moderators. Invite the first: ${commandLine('invite NAME', values)}\n`;
    return lines.map((line) => `${line}\n`).join('');
  };
}

function remove(operands: readonly string[], values: Values): Action {
  const name = nameOf(operands);
  return async (client) => {
    const all = await client.list();
    const found = all.find((each) => foldName(each.name) === foldName(name));
    if (!found) return withdraw(client, name, values);
    await client.remove(found.id);
    const hasOwner = all.some(({id, role}) => role === 'owner' && id !== found.id);
    const next = commandLine('invite NAME --role owner', values);
    const note = hasOwner ? '' : `The site has no owner now. Invite one: ${next}\n`;
    return `${maskControls(found.name)} is no longer a moderator. Their sessions have ended.\n${note}`;
  };
}

async function withdraw(client: ModeratorsClient, name: string, values: Values): Promise<string> {
  const link = (await client.listPending()).find((each) => foldName(each.name) === foldName(name));
  if (!link)
    throw new Error(`There is no moderator called ${maskControls(name)}. List them: ${commandLine('list', values)}`);
  await client.withdraw(link.id);
  return `The link for ${maskControls(link.name)} does not work any more.\n`;
}

/** Returns the next command to type, for the same database, without its password. */
function commandLine(words: string, {database, 'public-url': publicUrl}: Values): string {
  const location = database === undefined ? null : locateDatabase(database);
  const shown = location?.file === null ? location.name : database;
  return `colloquy moderator ${words}${repeatOptions({database: shown, 'public-url': publicUrl})}`;
}

function nameOf([name]: readonly string[]): string {
  if (name !== undefined && name.trim() !== '') return name;
  throw new UsageError('Missing argument: NAME. Add the name of the moderator.');
}

// A running server knows its own URL. Both variables are those of `colloquy serve`.
function readAddress(given: string | undefined, environment: NodeJS.ProcessEnv): string | null {
  const url = given ?? environment['COLLOQUY_PUBLIC_URL'] ?? '';
  if (url === '') return null;
  try {
    return publicAddress(url, readBasePath(environment['COLLOQUY_BASE_PATH'] ?? ''));
  } catch (error) {
    throw toUsageError(error);
  }
}

function describeInvited({link, endsAt, name, role, isNew}: Invited, isDefault: boolean): string {
  const shown = maskControls(name);
  const until = `It works once, until ${showTime(endsAt)}.`;
  const isFirst = isNew && isDefault && role === 'owner';
  const note = isFirst ? ' The first moderator is an owner. Add --role moderator if they should not be.' : '';
  const what = isNew
    ? `With this link, ${shown} makes a passkey and becomes ${role === 'owner' ? 'an owner' : 'a moderator'} of the site.`
    : `With this link, ${shown} makes a passkey on another device.`;
  return `${link}\n\n${what} ${until}${note}\n`;
}

function describe({name, role, passkeys, seenAt}: Listed): string {
  const seen = seenAt === null ? 'never seen' : `last seen ${showTime(seenAt)}`;
  return `${maskControls(name)}  ${role}  ${passkeys} ${passkeys === 1 ? 'passkey' : 'passkeys'}  ${seen}`;
}

const describePending = ({name, role, endsAt}: Pending): string =>
  `${maskControls(name)}  ${role}  invited, the link works until ${showTime(endsAt)}`;

const showTime = (time: string): string => `${time.slice(0, 16).replace('T', ' ')} UTC`;
