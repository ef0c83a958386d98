// Runs the steps of a Dockerfile in temporary folders, without Docker: its COPY and RUN lines, stage by stage.

import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';

/** An image as folders and settings. */
export interface Image {
  /** The folder that stands for `/`. */
  readonly root: string;
  readonly workdir: string;
  readonly user: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

interface Stage {
  root: string;
  workdir: string;
  user: string;
  environment: Record<string, string>;
  volumes: string[];
  entrypoint: string[];
  command: string[];
  healthCheck: string[];
}

/**
 * Builds the last stage.
 *
 * @param context Where `COPY` without `--from` copies from.
 * @param folder A folder for the stages.
 */
export function buildImage(file: string, context: string, folder: string): Image {
  const stages = new Map<string, Stage>();
  let stage: Stage | undefined;
  for (const line of readFileSync(file, 'utf8').replaceAll('\\\n', '').split('\n')) {
    const [, instruction = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (instruction === 'FROM') {
      const name = / AS (\S+)$/.exec(rest)?.[1] ?? 'last';
      stage = newStage(join(folder, name));
      stages.set(name, stage);
    } else if (instruction !== '' && stage) {
      const step = STEPS[instruction] ?? unknown(instruction);
      step(stage, rest, context, stages);
    }
  }
  if (!stage) throw new Error('There is no FROM.');
  return stage;
}

const newStage = (root: string): Stage => {
  mkdirSync(root, {recursive: true});
  return {root, workdir: '/', user: 'root', environment: {}, volumes: [], entrypoint: [], command: [], healthCheck: []};
};

const unknown = (instruction: string): never => {
  throw new Error(`Unknown instruction: ${instruction}`);
};

type Step = (stage: Stage, rest: string, context: string, stages: ReadonlyMap<string, Stage>) => void;

const readList = (json: string): string[] => JSON.parse(json) as string[];

const STEPS: Readonly<Record<string, Step>> = {
  WORKDIR: (stage, path) => {
    stage.workdir = path;
    mkdirSync(join(stage.root, path), {recursive: true});
  },
  COPY: (stage, rest, context, stages) => {
    const words = rest.split(' ');
    const from = words[0]?.startsWith('--from=') ? words.shift()?.slice(7) : undefined;
    const source = from === undefined ? context : (stages.get(from)?.root ?? unknown(`--from=${from}`));
    const target = words.pop() ?? '';
    for (const path of words) copy(join(source, path), join(stage.root, stage.workdir, target), target.endsWith('/'));
  },
  RUN: (stage, command) => {
    // Absolute paths are those of the image, and everything belongs to whoever runs the test.
    const here = command
      .replaceAll(/ (\/[\w/]+)/g, (_, path: string) => ` ${join(stage.root, path)}`)
      .replace(/-o \w+ -g \w+ /, '');
    const env = {...process.env, ...stage.environment, CI: 'true', npm_config_prefer_offline: 'true'};
    execFileSync('sh', ['-ec', here], {cwd: join(stage.root, stage.workdir), env, stdio: 'pipe'});
  },
  ENV: (stage, rest) => {
    for (const [, name = '', value = ''] of rest.matchAll(/(\w+)=(\S+)/g)) stage.environment[name] = value;
  },
  USER: (stage, user) => void (stage.user = user),
  VOLUME: (stage, path) => void stage.volumes.push(path),
  ENTRYPOINT: (stage, list) => void (stage.entrypoint = readList(list)),
  CMD: (stage, list) => void (stage.command = readList(list)),
  HEALTHCHECK: (stage, rest) => void (stage.healthCheck = readList(rest.slice(rest.indexOf('CMD ') + 4))),
  EXPOSE: () => undefined,
  STOPSIGNAL: () => undefined,
};

function copy(source: string, target: string, isFolder: boolean): void {
  if (!existsSync(source)) throw new Error(`There is no ${source} to copy.`);
  const place = isFolder && statSync(source).isFile() ? join(target, basename(source)) : target;
  cpSync(source, place, {recursive: true, verbatimSymlinks: true});
}
