import type { OpenAPIObject } from '@nestjs/swagger';
import { examplesOf, type Example, type Service } from '@fengqiao/contracts';

interface Parameter {
  readonly name: string;
  readonly in: string;
}
type Content = Readonly<Record<string, object>>;
interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

const parameterExample = ({ path = {}, query = {}, key, version }: Example, { name, in: place }: Parameter): unknown => {
  if (place === 'path') return path[name];
  if (place === 'query') return query[name];
  if (name === 'Idempotency-Key') return key;
  return name === 'If-Match' && version !== undefined ? `"${version}"` : undefined;
};

const exemplified = (content: Content, example: unknown): Content =>
  Object.fromEntries(Object.entries(content).map(([type, media]) => [type, { ...media, example }]));

const withExample = (operation: Operation, example: Example): Operation => {
  const { parameters, requestBody, responses } = operation;
  const answered = responses[example.status];
  return {
    ...operation,
    ...(parameters
      ? {
          parameters: parameters.map((parameter) => {
            const value = parameterExample(example, parameter);
            return value === undefined || 'examples' in parameter ? parameter : { ...parameter, example: value };
          }),
        }
      : {}),
    ...(requestBody && example.body ? { requestBody: { ...requestBody, content: exemplified(requestBody.content, example.body) } } : {}),
    ...(answered?.content
      ? {
          responses: {
            ...responses,
            [example.status]: {
              ...answered,
              content: exemplified(
                answered.content,
                'text/plain' in answered.content ? (example.answer as { text: string }).text : example.answer,
              ),
            },
          },
        }
      : {}),
  };
};

/** Every operation with the request and the answer that the tests play. */
export const withExamples = (service: Service, paths: OpenAPIObject['paths']): OpenAPIObject['paths'] => {
  const examples = examplesOf(service);
  const shown = (operation: Operation): Operation => {
    const example = examples[operation.operationId ?? ''];
    return example ? withExample(operation, example) : operation;
  };
  return Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([method, operation]) => [method, shown(operation as Operation)])),
    ]),
  ) as OpenAPIObject['paths'];
};
