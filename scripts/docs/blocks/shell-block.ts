import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import type {Block} from '../documents.js';

/** What exists to be called. */
export interface ShellNames {
  /** The scripts of package.json. */
  readonly scripts: ReadonlySet<string>;
  /** Returns what `colloquy COMMAND --help` prints, or null if there is no such command. */
  readonly helpOf: (command: string) => string | null;
}

/** Programs of others, and words of the shell, that a line may begin with. */
const PROGRAMS = new Set([
  'createdb',
  'export',
  'for',
  'git',
  'node',
  'npm',
  'npx',
  'openssl',
  'sed',
  'sqlite3',
  'sudo',
]);

/** The commands of npm that we use, besides `npm run`. */
const NPM = new Set(['ci', 'start', 'test', 'init', 'install', 'pack', 'run']);

/** Returns the faults of a block of shell commands: syntax errors, and what does not exist. */
export function checkShellBlock({text}: Block, names: ShellNames): string[] {
  const {status, stderr} = spawnSync('bash', ['-n'], {input: text, encoding: 'utf8'});
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  return [...(status === 0 ? [] : [stderr.trim()]), ...lines.flatMap((line) => faultsOf(line, names))];
}

function faultsOf(line: string, names: ShellNames): string[] {
  const [program] = line.split(' ', 1);
  if (!program || program.startsWith('#')) return [];
  return [
    ...(PROGRAMS.has(program) ? [] : [`unknown program: ${program}`]),
    ...Array.from(line.matchAll(/\bnpm ([\w:-]+)(?: ([\w:-]+))?/g)).flatMap(([, verb = '', script = '']) =>
      NPM.has(verb) && (verb !== 'run' || names.scripts.has(script)) ? [] : [`unknown command: npm ${verb} ${script}`],
    ),
    ...Array.from(line.matchAll(/\bnpx colloquy ([^#|;&]*)/g)).flatMap(([, words = '']) => commandFaults(words, names)),
    ...Array.from(line.matchAll(/(?<![\w/.-])(?:examples|docs|scripts)\/[\w/.-]+/g))
      .filter(([path]) => !existsSync(path))
      .map(([path]) => `there is no file ${path}`),
  ];
}

function commandFaults(words: string, {helpOf}: ShellNames): string[] {
  const [command = '', action = ''] = words.split(' ');
  const help = helpOf(command);
  if (help === null) return [`there is no command colloquy ${command}`];
  const flags = [...words.matchAll(/(?<=^|\s)--[\w-]+/g)].map(([flag]) => flag);
  const hasActions = command.startsWith('moderat');
  return [
    ...flags
      .filter((flag) => !new RegExp(`${flag}(?![\\w-])`).test(help))
      .map((flag) => `colloquy ${command} has no ${flag}`),
    ...(hasActions && !new RegExp(`^ +${action}\\b`, 'm').test(help) ? [`colloquy ${command} has no ${action}`] : []),
  ];
}
