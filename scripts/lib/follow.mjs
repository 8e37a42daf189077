import { readFileSync } from 'node:fs';

/** The parent of another process, where the system shows it (Linux). */
const parentOf = (pid) => {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1],
    );
  } catch {
    return undefined;
  }
};

/** Who started this program and, with `two` generations, who started that: an orphan has another parent. */
const ancestors = (generations) => `${process.ppid} ${generations === 2 ? parentOf(process.ppid) : ''}`;

/**
 * Ends this program when the one that started it was killed outright, which no signal tells: it would hold its port and its
 * database for ever. npm puts a shell in between, which passes no signal on: npm's end shows in the second generation.
 */
export const endWithParent = (generations) => {
  const begun = ancestors(generations);
  const timer = setInterval(() => {
    if (ancestors(generations) === begun) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 200);
  timer.unref();
};
