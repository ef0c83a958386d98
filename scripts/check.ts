// `npm run check`: types, lint, format, architecture, build, package, sizes and docs. Prints one line for each check.

import {type Step, runStep, tail} from './run-step.js';

const CHECKS: readonly (Step & {readonly isPrinted?: true})[] = [
  tool('types', 'tsc', '-p', 'tsconfig.json', '--noEmit'),
  tool('types without a browser', 'tsc', '-p', 'tsconfig.core.json', '--noEmit'),
  tool('types of the baseline', 'tsc', '-p', 'tsconfig.widget.json', '--noEmit'),
  tool('types of the server', 'tsc', '-p', 'tsconfig.server.json', '--noEmit'),
  tool('lint', 'oxlint', '--format', 'unix'),
  tool('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  script('architecture', '--import', 'tsx', '--test', '--test-reporter=spec', 'test/architecture.test.ts'),
  script('build', 'scripts/build.mjs'),
  tool('package', 'publint', '--strict'),
  tool('types of the package', 'attw', '--pack', '.'),
  {...script('sizes', '--import', 'tsx', 'scripts/check/sizes.ts'), isPrinted: true},
  script('docs', '--import', 'tsx', 'scripts/docs.ts'),
];

for (const check of CHECKS) {
  const {isOk, seconds, output} = await runStep(check);
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${check.name}, ${seconds.toFixed(1)} s`);
  if (!isOk || check.isPrinted) console.log(indent(tail(output)));
  if (!isOk) process.exitCode = 1;
}

function tool(name: string, bin: string, ...args: string[]): Step {
  return {name, command: `node_modules/.bin/${bin}`, args, limit: 180};
}

function script(name: string, ...args: string[]): Step {
  return {name, command: process.execPath, args, limit: 180};
}

function indent(output: string): string {
  return output.replaceAll(/^/gm, '       ');
}
