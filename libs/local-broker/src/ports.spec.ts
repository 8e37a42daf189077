import { createServer } from 'node:net';
import { freePorts, isFree } from './ports.js';

it('gives different ports that nobody listens on, and none that a system gives to outgoing connections', async () => {
  const ports = await freePorts(40);
  expect(new Set(ports).size).toBe(40);
  expect(ports.filter((port) => port < 1_024 || port >= 32_768)).toEqual([]);
  for (const port of ports) expect(await isFree(port)).toBe(true);
});

it('says that a port is taken where somebody listens on it', async () => {
  const [port = 0] = await freePorts(1);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  expect(await isFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isFree(port)).toBe(true);
});
