import pg from 'pg';
import { freshDatabase } from './index.js';

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

describe('a fresh database', () => {
  it('is empty and seen by nobody else', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    const [first, second] = [await connect(one.url), await connect(other.url)];
    await first.query('CREATE TABLE mine ()');
    const { rows } = await second.query("SELECT to_regclass('mine') AS found");
    expect(rows).toEqual([{ found: null }]);
    await Promise.all([first.end(), second.end()]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('goes away although somebody is connected', async () => {
    const { url, drop } = await freshDatabase();
    await connect(url);
    await drop();
    await expect(connect(url)).rejects.toThrow('does not exist');
  });
});
