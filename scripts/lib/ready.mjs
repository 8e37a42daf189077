import { build, buildCurrent } from './build.mjs';
import { installReason } from '../check/install.mjs';
import { nodeProblem, root } from './checkout.mjs';
import { runNpm } from './children.mjs';

const give = (code, sentence) => {
  console.error(sentence);
  process.exit(code);
};

/** Installs and builds what is missing, one line for each; ends the process with one sentence where that fails. @param say where the lines go */
export const makeReady = async (say = console.log) => {
  const problem = nodeProblem();
  if (problem) give(1, problem);
  const reason = installReason(root);
  if (reason) {
    say(`Installing packages (npm ci): ${reason} ...`);
    const code = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code !== 0)
      give(code, 'The packages could not be installed: see the lines above, and "npm run doctor" for what this machine lacks.');
  }
  if (buildCurrent()) return;
  say('Building (tsc -b) ...');
  const code = await build();
  if (code !== 0) give(code, 'The build failed: mend what the lines above name, and start again.');
};
