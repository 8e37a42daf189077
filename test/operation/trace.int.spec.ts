import { allServices } from '@fengqiao/all';
import { startServices, type RunningServices } from '@fengqiao/testing';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

interface Feed {
  readonly items: readonly { readonly subject: string; readonly traceparent?: string; readonly type: string }[];
}

describe('a trace', () => {
  const lines: string[] = [];
  let services: RunningServices;
  beforeAll(async () => {
    services = await startServices(allServices, { startAt: '2025-03-31T02:00:00.000Z', logTo: { write: (line) => void lines.push(line) } });
  }, 60_000);
  afterAll(() => services.stop());

  it('goes through the messages: what another service does about a command belongs to it, and each step has its own id', async () => {
    const party = services.as({ person: 'li-na', role: 'party' });
    const filed = {
      channel: 'online',
      tier: 'village',
      division: '420205003001',
      court: '鄂0205',
      cause: { name: '买卖合同纠纷' },
      claim: { summary: '欠货款', amount: '7600' },
    };
    const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const { body } = await party.post<{ id: string }>('/v1/intake/disputes', filed, { headers });
    await services.platform.reader.settled(10_000);
    const reader = services.as({ person: 'outside', role: 'connected-system' });
    const stepsOf = async (service: string): Promise<readonly string[]> =>
      (await reader.get<Feed>(`/v1/${service}/events`)).body.items
        .filter(({ subject }) => subject === body.id)
        .map(({ traceparent = 'none' }) => traceparent);
    const [own, other] = [await stepsOf('intake'), await stepsOf('diversion')];
    expect([own.length > 0, other.length > 0]).toEqual([true, true]);
    for (const step of [...own, ...other]) expect(step).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
    expect(own).not.toContain(other[0]);
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ traceId: TRACE, dispute: body.id, status: 201 }),
    );
  });
});
