import { environment, StartProblem, readConfig } from './config.js';
import { start } from './start.js';

try {
  await start(readConfig(environment, process.argv.slice(2)));
} catch (error) {
  process.exitCode = 1;
  process.stderr.write(
    error instanceof StartProblem ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
}
