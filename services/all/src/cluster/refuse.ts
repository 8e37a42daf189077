import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, problemBody, traceIdOf, type Problem } from '@fengqiao/edge';

/** The same problem that a service would answer with: in the asked language, with a trace to look it up by. */
export const refuse = ({ headers }: IncomingMessage, response: ServerResponse, problem: Problem): void => {
  if (response.headersSent) return void response.destroy();
  const language = languageOf(headers['accept-language']);
  response.writeHead(problem.status, { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': language });
  response.end(JSON.stringify(problemBody(problem, language, traceIdOf({ headers }))));
};
