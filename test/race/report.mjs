/** The result of the races as a table or as JSON, and whether it may stand. */
const HEAD = ['store', 'reader', 'seen', 'LOST', 'DOUBLED', 'OUT OF ORDER', 'UNASKED'];

/** A naive store that lost nothing shows only that nobody was looking. */
export const verdicts = (races, { wanted }) => {
  const problems = [];
  for (const { kind, acknowledged, readers, checked, disturbed } of races) {
    const total = (name) => readers.reduce((sum, reader) => sum + reader[name], 0);
    if (kind === 'naive' && total('lost') === 0) problems.push('the harness is blind: the naive store lost nothing');
    if (kind !== 'ours') continue;
    for (const name of ['lost', 'doubled', 'outOfOrder', 'unasked']) if (total(name) > 0) problems.push(`ours: ${total(name)} ${name}`);
    if (acknowledged < wanted) problems.push(`ours: only ${acknowledged} of ${wanted} events were acknowledged`);
    for (const [name, times] of Object.entries(disturbed)) if (times === 0) problems.push(`ours was spared: ${name} 0`);
    for (const [name, value] of Object.entries(checked)) if (value !== 0) problems.push(`ours, in the table itself: ${name} ${value}`);
  }
  return problems;
};

const rows = (races) =>
  races.flatMap(({ kind, readers }) =>
    readers.map(({ name, events, lost, doubled, outOfOrder, unasked }) =>
      [kind, name, events, lost, doubled, outOfOrder, unasked].map(String),
    ),
  );

const said = (counts) =>
  Object.entries(counts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

export const printRaces = (races, problems) => {
  const all = [HEAD, ...rows(races)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  for (const { kind, took, perSecond, readers, disturbed, checked: _checked, memory, ...counts } of races) {
    console.log(
      `\n${kind}: ${said(counts)}; ${took.toFixed(0)} s, ${perSecond.toFixed(0)} acknowledged events/s, at most ${memory} MB a process`,
    );
    if (Object.keys(disturbed).length > 0) console.log(`  meanwhile: ${said(disturbed)}`);
    for (const { name, examples } of readers) if (examples.length > 0 && kind === 'ours') console.log(`  ${name}: ${examples.join('; ')}`);
  }
  console.log(
    problems.length > 0 ? `\nFAILED: ${problems.join('; ')}` : '\nours: 0 lost, 0 doubled, 0 out of order; the naive store lost events',
  );
};
