import { allServices } from '@fengqiao/all';
import { systemsHeardBy } from '@fengqiao/bus';
import { allTopics, deadTopicOf, groupOf, inboundGroupOf, inboundTopicOf, topicOf } from '@fengqiao/bus/kafka';
import { read } from '../architecture/repository.js';

const document = read('contracts/docs/topics.md');
const heard = allServices.map(({ name, inbound = {} }) => ({ name, systems: systemsHeardBy(name, inbound) }));

/** Rows of the table under a heading: the first cell, without its quotes, and the others. */
const rows = (heading: string): readonly (readonly string[])[] => {
  const [, section = ''] = document.split(`\n## ${heading}`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
};

/** Per user, what it may do with what: from the commands. */
const granted = (user: string): readonly string[] =>
  [...document.matchAll(new RegExp(`--allow-principal User:${user} (.+)$`, 'gm'))].flatMap(([, rest = '']) => {
    const [, kind, name] = /--(topic|group) (\S+)/.exec(rest) ?? [];
    const prefix = rest.includes('--resource-pattern-type prefixed') ? '*' : '';
    return [...rest.matchAll(/--operation (\w+)/g)].map(([, operation]) => `${operation} ${kind} ${name}${prefix}`);
  });

describe('contracts/docs/topics.md', () => {
  it('names the topics that the code makes, and no other', () =>
    expect(
      rows('Topics')
        .map(([topic]) => topic)
        .sort(),
    ).toEqual([...allTopics(), ...heard.flatMap(({ systems }) => systems.map(inboundTopicOf))].sort()));

  it('names the groups that the code joins, and what each reads', () =>
    expect(rows('Consumer groups').map(([group, of, reads]) => [group, of, reads])).toEqual(
      heard.flatMap(({ name, systems }) => [
        [groupOf(name), name, 'the events topics of the other services'],
        ...(systems.length > 0 ? [[inboundGroupOf(name), name, systems.map(inboundTopicOf).join(' ')]] : []),
      ]),
    ));

  it.each(heard)('grants $name what it does with the brokers, and nothing else', ({ name, systems }) =>
    expect([...granted(`fengqiao-${name}`)].sort()).toEqual(
      [
        'Describe topic fengqiao.*', // ends of its own topic, and whether all are there
        'Create topic fengqiao.*', // whichever service starts first makes all
        `Write topic ${topicOf(name)}`,
        `Write topic ${deadTopicOf(name)}`,
        ...heard.filter((other) => other.name !== name).map((other) => `Read topic ${topicOf(other.name)}`),
        ...systems.map((system) => `Read topic ${inboundTopicOf(system)}`),
        ...[groupOf(name), ...(systems.length > 0 ? [inboundGroupOf(name)] : [])].flatMap((group) => [
          `Read group ${group}`,
          `Describe group ${group}`,
        ]),
      ].sort(),
    ),
  );

  it('grants a connected system its own topic alone', () => {
    for (const system of heard.flatMap(({ systems }) => systems))
      expect(granted(system)).toEqual([`Write topic ${inboundTopicOf(system)}`, `Describe topic ${inboundTopicOf(system)}`]);
  });

  it('grants nobody to delete or alter', () => expect(document).not.toMatch(/--operation (Delete|Alter|AlterConfigs|All)\b/));
});
