/**
 * As much of grpcurl as the README of the contracts uses, for machines without it. Like the real one it knows nothing of the services but
 * what reflection tells, and is as strict: every type has its full name, and stands in the file itself or in one that this imports.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { Client, credentials, loadPackageDefinition, Metadata, status } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor/index.js';

const PROTO = createRequire(import.meta.url)
  .resolve('@grpc/reflection/package.json')
  .replace('package.json', 'build/proto/grpc/reflection/v1/reflection.proto');
const { grpc } = loadPackageDefinition(loadSync(PROTO, { keepCase: true }));

const ask = (address, request) =>
  new Promise((resolve, reject) => {
    const client = new grpc.reflection.v1.ServerReflection(address, credentials.createInsecure());
    const stream = client.ServerReflectionInfo();
    stream.on('data', (answer) => {
      if (answer.error_response) reject(new Error(answer.error_response.error_message));
      resolve(answer);
      stream.end();
    });
    stream.on('error', reject);
    stream.on('end', () => client.close());
    stream.write(request);
  });

const filesOf = async (address, symbol) => {
  const { file_descriptor_response: found } = await ask(address, { file_containing_symbol: symbol });
  return found.file_descriptor_proto.map((bytes) => descriptor.FileDescriptorProto.decode(bytes));
};

const namesIn = (messages, scope) =>
  messages.flatMap(({ name, nestedType = [], enumType = [] }) => [
    `${scope}.${name}`,
    ...enumType.map((one) => `${scope}.${name}.${one.name}`),
    ...namesIn(nestedType, `${scope}.${name}`),
  ]);
const fieldsIn = (messages) => messages.flatMap(({ field = [], nestedType = [] }) => [...field, ...fieldsIn(nestedType)]);

/** @throws where a type cannot be resolved as a compiler would */
const assertResolved = (files) => {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const file of files) {
    const seen = [file, ...(file.dependency ?? []).map((name) => byName.get(name))];
    if (seen.includes(undefined)) throw new Error(`${file.name} imports what is not there`);
    const types = new Set(
      seen.flatMap((one) => [
        ...namesIn(one.messageType, `.${one.package}`),
        ...(one.enumType ?? []).map(({ name }) => `.${one.package}.${name}`),
      ]),
    );
    const methods = (file.service ?? []).flatMap(({ method }) => method.flatMap(({ inputType, outputType }) => [inputType, outputType]));
    const used = [...fieldsIn(file.messageType).flatMap(({ typeName }) => (typeName ? [typeName] : [])), ...methods];
    const unknown = used.find((name) => !types.has(name));
    if (unknown !== undefined) throw new Error(`${file.name}: cannot resolve type "${unknown}"`);
  }
};

const rootOf = async (address, symbol) => {
  const files = await filesOf(address, symbol);
  assertResolved(files);
  return protobuf.Root.fromDescriptor(descriptor.FileDescriptorSet.create({ file: files })).resolveAll();
};

const plain = (type, message) => type.toObject(message, { longs: String, enums: String });

const tellError = async (address, error) => {
  console.error(`ERROR:\n  Code: ${status[error.code]}\n  Message: ${error.details}`);
  const [bytes] = error.metadata.get('grpc-status-details-bin');
  const Status = protobuf
    .parse(
      'syntax="proto3"; message Any { string type_url = 1; bytes value = 2; } message Status { int32 code = 1; string message = 2; repeated Any details = 3; }',
      { keepCase: true },
    )
    .root.lookupType('Status');
  for (const { type_url: url, value } of bytes ? Status.decode(bytes).details : []) {
    const name = url.split('/').at(-1);
    const type = (await rootOf(address, name)).lookupType(name);
    console.error(JSON.stringify({ '@type': url, ...plain(type, type.decode(value)) }));
  }
  process.exitCode = 64 + error.code;
};

const call = async (address, target, { d: data = '{}', H: headers = [] }) => {
  const [service, rpc] = target.split('/');
  const method = (await rootOf(address, service)).lookupService(service).methods[rpc].resolve();
  const [asked, answered] = [method.resolvedRequestType, method.resolvedResponseType];
  const metadata = new Metadata();
  for (const header of headers) metadata.set(header.slice(0, header.indexOf(':')), header.slice(header.indexOf(':') + 1).trim());
  const client = new Client(address, credentials.createInsecure());
  await new Promise((resolve) => {
    const encode = (message) => Buffer.from(asked.encode(message).finish());
    client.makeUnaryRequest(
      `/${target}`,
      encode,
      (bytes) => answered.decode(bytes),
      asked.fromObject(JSON.parse(data)),
      metadata,
      (error, message) => {
        if (!error) console.log(JSON.stringify(plain(answered, message), null, 2));
        resolve(error ? tellError(address, error) : undefined);
      },
    );
  });
  client.close();
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { plaintext: { type: 'boolean' }, H: { type: 'string', short: 'H', multiple: true }, d: { type: 'string', short: 'd' } },
  args: process.argv.slice(2).map((argument) => (argument === '-plaintext' ? '--plaintext' : argument)),
});
const [address, verb, symbol] = positionals;
try {
  if (verb === 'list') {
    const { list_services_response: listed } = await ask(address, { list_services: '*' });
    for (const { name } of listed.service) console.log(name);
  } else if (verb === 'describe') {
    console.log(`${symbol} is a message: ${Object.keys((await rootOf(address, symbol)).lookupType(symbol).fields).join(', ')}`);
  } else await call(address, verb, values);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
