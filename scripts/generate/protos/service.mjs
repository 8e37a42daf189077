/** The text of a service. */
import { comment } from './messages.mjs';

const exampleText = (example) => (example ? `  // Example: ${JSON.stringify(example)}\n` : '');

const rpcText = ({ name, method, path, description, example }) =>
  `${comment([description, `${method} ${path}`].filter(Boolean).join('\n'), '  ')}${exampleText(example)}  rpc ${name}(${name}Request) returns (${name}Response);\n`;

const ABOUT = `Each rpc is the same application call as the route it names, with the same access, validation and refusals.
Errors carry google.rpc.ErrorInfo with the code of the refusal, BadRequest with what is wrong, and LocalizedMessage.`;

export const serviceText = (name, rpcs) =>
  `${comment(ABOUT)}service ${name}Service {\n${[...rpcs]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(rpcText)
    .join('')}}\n`;
