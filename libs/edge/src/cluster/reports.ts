import { legalDay, type Actor } from '@fengqiao/kernel';
import {
  MalformedMessage,
  readOutside,
  systemsHeardBy,
  type Heard,
  type Outsider,
  type OutsideMessage,
  type Report,
  type Verdict,
} from '@fengqiao/bus';
import { fromRecord, inboundTopicOf } from '@fengqiao/bus/kafka';
import { deriveId, type CommandContext, type Outcome } from '@fengqiao/event-store';
import type { Clock } from '../clock.js';
import type { ServiceRuntime } from '../service-runtime.js';
import { inTrace, newTrace, traceIn, traceparentOf } from '../trace.js';

/** The connected system that a topic belongs to; a court's system speaks for the court it names. */
const actorOf = (system: string, { data }: OutsideMessage): Actor => ({
  person: `connected:${system}`,
  role: 'connected-system',
  organisation: system,
  ...(typeof data['court'] === 'string' ? { court: data['court'] } : {}),
});

const verdictOn = (outcome: Outcome, { early }: Report): Verdict => {
  switch (outcome.kind) {
    case 'recorded':
      return { status: 'done' };
    case 'refused':
      return { status: early.includes(outcome.refusal) ? 'waiting' : 'dead', reason: `${outcome.refusal}: ${outcome.text.en}` };
    case 'busy':
    case 'too-late':
      return { status: 'waiting', reason: outcome.kind };
    case 'key-reused':
      return { status: 'dead', reason: 'another message of this source had the same id' };
    case 'hidden':
    case 'forbidden':
      return { status: 'dead', reason: 'this system has no right to report this of this dispute' };
    case 'stale':
    case 'too-large':
      return { status: 'dead', reason: outcome.kind };
  }
};

/** The message of a record. Its key is what keeps the order within a dispute. @throws MalformedMessage */
const readRecord = ({ key, headers, body }: Heard, outsider: Outsider): OutsideMessage => {
  const message = readOutside(fromRecord({ headers, value: body }), outsider);
  if (key !== message.subject) throw new MalformedMessage('/subject is not the key of the record');
  return message;
};

/**
 * Turns a record of a connected system into the one command that it says, with the rights of that system. The command id derives from source
 * and id of the message: whoever sends it again records nothing.
 */
const reporting =
  ({ definition, handlers }: ServiceRuntime, clock: Clock) =>
  async (system: string, heard: Heard): Promise<Verdict> => {
    const { name: service, inbound: table = {} } = definition;
    try {
      const message = readRecord(heard, { service, table, system });
      const report = table[message.type]?.(message.data) as Report;
      const handler = handlers.get(report.to);
      if (!handler) throw new Error(`${service} has no aggregate "${report.to}"`);
      const known = await handler.look(report.id);
      const dispute = handler.aggregate.subject(known.state, report.id);
      if (known.version > 0 && dispute !== undefined && dispute !== message.subject)
        throw new MalformedMessage(`/subject is not the dispute of ${report.to} ${report.id}`);
      const at = clock.now();
      const commandId = deriveId('inbound', service, message.source, message.id);
      const trace = traceIn(message.traceparent) ?? newTrace();
      const told = { commandId, actor: actorOf(system, message), at, on: legalDay(at) };
      const context: CommandContext = { ...told, trace: traceparentOf(trace, commandId) };
      const outcome = await inTrace(trace, () => handler.handle(context, { id: report.id, command: report.command as never }));
      if (outcome.kind === 'hidden' && known.version === 0)
        return { status: 'waiting', reason: `nothing is known of ${report.to} ${report.id} yet` };
      return verdictOn(outcome, report);
    } catch (error) {
      if (error instanceof MalformedMessage) return { status: 'dead', reason: error.message };
      throw error;
    }
  };

/** Per topic of a connected system that a service hears, what it does with a record of it. */
export const reportsOf = (runtime: ServiceRuntime, clock: Clock): ReadonlyMap<string, (heard: Heard) => Promise<Verdict>> => {
  const { name, inbound = {} } = runtime.definition;
  const report = reporting(runtime, clock);
  return new Map(systemsHeardBy(name, inbound).map((system) => [inboundTopicOf(system), (heard) => report(system, heard)]));
};
