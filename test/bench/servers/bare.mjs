/** Bare Fastify and one INSERT, as a process of its own: `{ url, connections }`. */
import Fastify from 'fastify';
import { hosted } from '../lib/hosted.mjs';
import { once, poolOf } from '../lib/server.mjs';

const TABLE = `create table event (position bigint generated always as identity primary key, stream text not null, type text not null, body bytea not null)`;
const INSERT = 'insert into event (stream, type, body) values ($1, $2, $3) returning position';

const start = async ({ url, connections }) => {
  await once(url, TABLE);
  const pool = poolOf(url, connections);
  const app = Fastify();
  app.post('/v1/mediation/mediations/:id/sessions', async (request) => {
    const values = [request.params.id, 'SessionHeld', Buffer.from(JSON.stringify(request.body))];
    const { rows } = await pool.query({ name: 'insert', text: INSERT, values });
    return { id: request.params.id, position: rows[0].position };
  });
  return { said: { address: await app.listen({ port: 0, host: '127.0.0.1' }) } };
};

hosted(start);
