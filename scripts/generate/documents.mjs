/** Documents made from the built services, the contracts and the law: READMEs, OpenAPI, protos, catalogue, glossary, rules, periods. */
import { catalogueTarget } from './documents/catalogue.mjs';
import { deadlinesTarget } from './documents/deadlines.mjs';
import { glossaryTarget } from './documents/glossary.mjs';
import { gather } from './documents/knowledge.mjs';
import { rulesTarget } from './documents/rules.mjs';
import { readmeTarget } from './documents/service-readme.mjs';
import { protoTargets } from './protos.mjs';

const openApiTargets = async ({ services }, read) => {
  const edge = await import('@fengqiao/edge');
  const documents = await edge.describeServices(services.map(({ definition }) => definition));
  return [
    ...[...documents].map(([name, document]) => [`contracts/openapi/${name}.json`, `${JSON.stringify(document, null, 2)}\n`]),
    ...protoTargets(documents, edge, read),
  ];
};

export const documentTargets = async (root, read) => {
  const knowledge = await gather(root);
  return [
    ...knowledge.services.map((service) => readmeTarget(service, knowledge, read)),
    ...(await openApiTargets(knowledge, read)),
    catalogueTarget(knowledge, read),
    glossaryTarget(),
    rulesTarget(knowledge),
    deadlinesTarget(knowledge),
  ];
};
