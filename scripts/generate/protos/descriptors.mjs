/** What reflection tells of the protos: the file descriptors that any compiler makes of their text. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import descriptor from 'protobufjs/ext/descriptor/index.js';

const BUF = createRequire(import.meta.url).resolve('@bufbuild/buf/bin/buf');
const HEALTH = 'grpc/health/v1/health.proto';

/** What errors carry (googleapis, google/rpc/error_details.proto), so that a client that knows nothing but reflection can read it. */
const ERROR_DETAILS = `syntax = "proto3";
package google.rpc;
message ErrorInfo {
  string reason = 1;
  string domain = 2;
  map<string, string> metadata = 3;
}
message BadRequest {
  message FieldViolation {
    string field = 1;
    string description = 2;
    string reason = 3;
    LocalizedMessage localized_message = 4;
  }
  repeated FieldViolation field_violations = 1;
}
message RequestInfo {
  string request_id = 1;
  string serving_data = 2;
}
message LocalizedMessage {
  string locale = 1;
  string message = 2;
}
`;

/** @param files [path below the folder of protos, text] @returns by path the FileDescriptorProto, base64; with all that they import, health, and what errors carry */
export const fileDescriptors = (files) => {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-descriptors-'));
  try {
    for (const [path, text] of [...files, ['google/rpc/error_details.proto', ERROR_DETAILS]]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(dirname(join(folder, HEALTH)), { recursive: true });
    cpSync(createRequire(import.meta.url).resolve('grpc-health-check/proto/health/v1/health.proto'), join(folder, HEALTH));
    const set = execFileSync(process.execPath, [BUF, 'build', folder, '-o', '-#format=binpb', '--exclude-source-info'], {
      cwd: folder,
      maxBuffer: 1 << 26,
    });
    const encoded = (file) => Buffer.from(descriptor.FileDescriptorProto.encode(file).finish()).toString('base64');
    return Object.fromEntries(descriptor.FileDescriptorSet.decode(set).file.map((file) => [file.name, encoded(file)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
