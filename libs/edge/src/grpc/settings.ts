/** Where the gRPC edge listens. */
export interface GrpcSettings {
  readonly host: string;
  readonly port: number;
  /** Whether anyone may ask which services and messages there are. */
  readonly reflection: boolean;
}

export interface ReadGrpc {
  /** Absent: no gRPC. */
  readonly settings?: GrpcSettings;
  readonly problems: readonly string[];
}

const SWITCH = ['on', 'off'];

/** From `GRPC_PORT` (a port, or `off`) and `GRPC_REFLECTION` (`on` or `off`; by default on, and off with NODE_ENV=production). */
export const readGrpc = (env: Readonly<Record<string, string | undefined>>, host: string, otherwise: number): ReadGrpc => {
  const asked = env['GRPC_PORT'] || String(otherwise);
  const port = Number(asked);
  const reflection = env['GRPC_REFLECTION'] || (env['NODE_ENV'] === 'production' ? 'off' : 'on');
  const problems = [
    ...(asked === 'off' || (Number.isInteger(port) && port > 0 && port < 65_536)
      ? []
      : [`GRPC_PORT must be a number from 1 to 65535, or off, not "${asked}"`]),
    ...(SWITCH.includes(reflection) ? [] : [`GRPC_REFLECTION must be on or off, not "${reflection}"`]),
  ];
  return { problems, ...(asked === 'off' ? {} : { settings: { host, port, reflection: reflection === 'on' } }) };
};
