import { propertiesOf } from './properties.js';

it('asks three brokers for two acknowledgements, and one for one', () => {
  const node = (id: number) => ({ id, port: 9000 + id, controllerPort: 9100 + id, folder: '/broker' });
  expect(propertiesOf(node(1), [node(1)])).toContain('min.insync.replicas=1\n');
  const three = propertiesOf(node(1), [node(1), node(2), node(3)]);
  expect(three).toContain('min.insync.replicas=2\n');
  expect(three).toContain('controller.quorum.voters=1@127.0.0.1:9101,2@127.0.0.1:9102,3@127.0.0.1:9103\n');
});
