/** Everything the documents are written from, gathered once. */
import { heardIn } from './hearing.mjs';
import { factsByStatus } from './facts.mjs';
import { limitTable } from './limits.mjs';
import { periodsUsed } from './periods.mjs';
import { routesOf } from './routes.mjs';
import { openContracts } from './schemas.mjs';
import { filesUnder, loadServices, SOURCE } from './services.mjs';
import { parse, publishedParts } from './syntax.mjs';
import { readUnions } from './unions.mjs';

const eventsOf = ({ definition, aggregates }) => [
  ...aggregates.flatMap(({ aggregate }) => Object.keys(aggregate.shapes).map((type) => ({ type, category: aggregate.category }))),
  ...(definition.numbers.length > 0 ? [{ type: 'NumberAllocated', category: definition.numbers.join(', ') }] : []),
];

/** One entry per type: the same fact may be recorded by several aggregates of a service. */
const merged = (events) => {
  const found = new Map();
  for (const { type, category } of events) found.set(type, [...(found.get(type) ?? []), category]);
  return found;
};

const readSources = (root, service, context) => {
  const files = filesUnder(root, `${service.folder}/src/domain`, SOURCE).map((path) => parse(root, path));
  const top = files.filter(({ fileName }) => !fileName.slice(`${service.folder}/src/domain/`.length).includes('/'));
  const aggregateFolders = service.aggregates.map(({ folder }) => folder);
  const between = files.filter(
    ({ fileName }) => !aggregateFolders.some((folder) => fileName.startsWith(`${folder}/`)) || top.includes(fileName),
  );
  for (const one of service.aggregates) {
    const own = files.filter(({ fileName }) => fileName.startsWith(`${one.folder}/`));
    one.setBy = factsByStatus(own, Object.keys(one.aggregate.shapes), one.statuses);
  }
  const commands = new Set(service.aggregates.flatMap((one) => one.commands));
  return {
    parts: publishedParts(top.filter(({ fileName }) => fileName.endsWith('/publish.ts'))),
    heard: heardIn(between, context.known, commands),
    periods: periodsUsed(files, new Set(context.limits.map(({ key }) => key))),
  };
};

/** What each service may hear: its definition says it best; before there is one, its contract. */
const knownEvents = (names, contracts, services) =>
  new Map(
    names.map((name) => {
      const service = services.find((one) => one.name === name);
      return [name, new Set(service ? merged(eventsOf(service)).keys() : contracts.names(`events/${name}.v1.json`))];
    }),
  );

export const gather = async (root) => {
  const { services: names } = await import('@fengqiao/contracts');
  const law = await import('@fengqiao/law');
  const contracts = openContracts(root, names);
  const services = await loadServices(root, names);
  readUnions(root, services);
  const limits = limitTable(law);
  const context = { known: knownEvents(names, contracts, services), limits };
  for (const service of services) {
    Object.assign(service, readSources(root, service, context));
    service.routes = routesOf(service);
    service.events = merged(eventsOf(service));
  }
  return { root, names, law, contracts, services, limits };
};
