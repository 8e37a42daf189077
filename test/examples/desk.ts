import { createDesk, MalformedMessage, postgresLetters, systemsHeardBy, type Desk, type Verdict } from '@fengqiao/bus';
import { inboundTopicOf, messageIn } from '@fengqiao/bus/kafka';
import { createPlatform, ledgerIn, reporting, type Platform, type PlatformOptions } from '@fengqiao/edge';

const DAYS = 24 * 3_600_000;

/** What a process on a broker does with records and keeps of them: as it does it, with the tables of the first service and without the broker. */
const deskOf = ({ services, clock }: Platform): Desk => {
  const [first] = services.values();
  if (!first) throw new Error('no service runs');
  const reports = new Map(
    [...services.values()].flatMap((runtime) =>
      systemsHeardBy(runtime.definition.name, runtime.definition.inbound ?? {}).map((system) => [
        inboundTopicOf(system),
        { system, report: reporting(runtime, clock) },
      ]),
    ),
  );
  return createDesk({
    letters: postgresLetters(first.pool, first.definition.name, DAYS),
    deal: async (heard): Promise<Verdict> => {
      const outside = reports.get(heard.topic);
      if (outside) return outside.report(outside.system, heard);
      try {
        messageIn(heard);
        return { status: 'done' };
      } catch (error) {
        if (error instanceof MalformedMessage) return { status: 'dead', reason: error.message };
        throw error;
      }
    },
    tell: async () => undefined,
  });
};

/** All services in one process, with a ledger, hearing connected systems as on a broker. */
export const platformIn = async (folder: string, options: PlatformOptions): Promise<Platform> => {
  const platform = await createPlatform({ ...options, ledger: ledgerIn(folder) });
  return { ...platform, desk: deskOf(platform) };
};
