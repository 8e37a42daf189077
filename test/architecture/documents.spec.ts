import { execFileSync } from 'node:child_process';
import { filesUnder, read, readJson, root } from './repository.js';

const KNOWN = {
  intake: ['CaseDocketed', 'ComplaintWithdrawn'],
  diversion: ['ConsentGiven'],
  mediation: ['MediationEnded', 'AgreementTookEffect', 'SessionHeld'],
  screening: ['SuspicionRaised'],
};
const COMMANDS = ['NoteSuit', 'RaiseSuspicion', 'NoteConsent', 'NoteSession', 'NoteEnd'];

const reading = `
import { heardIn } from './scripts/generate/documents/hearing.mjs';
import { factsByStatus } from './scripts/generate/documents/facts.mjs';
import { periodsUsed } from './scripts/generate/documents/periods.mjs';
import { parse, publishedParts } from './scripts/generate/documents/syntax.mjs';
import { terms, withdrawals } from './scripts/generate/glossary.data.mjs';
const file = (name) => parse('.', 'test/architecture/fixtures/documents/' + name + '.ts');
const plain = (map) => Object.fromEntries([...map].map(([key, values]) => [key, [...values]]));
const known = new Map(Object.entries(${JSON.stringify(KNOWN)}).map(([name, types]) => [name, new Set(types)]));
const periods = ['acceptance', 'defence', 'confirmationApplication', 'excuse', 'docketing', 'villageTier'];
const used = periodsUsed([file('periods')], new Set(periods));
console.log(JSON.stringify({
  heard: heardIn([file('translate')], known, new Set(${JSON.stringify(COMMANDS)})),
  facts: plain(factsByStatus([file('evolve')], ['Noted', 'Filed', 'FiledAgain', 'Ruled', 'Served'], ['noted', 'filed', 'late', 'closed'])),
  tabled: plain(factsByStatus([file('evolve-by-table')], ['Given', 'Refused'], ['given', 'refused'])),
  alike: plain(factsByStatus([file('evolve-alike')], ['Counted', 'DeadlineArmed'], ['unknown', 'known'])),
  limits: plain(used.limits),
  built: used.built,
  parts: plain(publishedParts([file('periods')])),
  events: terms.filter(({ kind }) => kind === 'event').flatMap(({ ids }) => ids).concat(withdrawals.flatMap(({ id }) => id ?? [])),
  others: terms.filter(({ kind }) => kind !== 'event').flatMap(({ ids }) => ids),
}));`;

const found = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', reading], { cwd: root, encoding: 'utf8' }),
) as Readonly<Record<'events' | 'others', string[]>> &
  Readonly<Record<'heard' | 'facts' | 'tabled' | 'alike' | 'limits' | 'built' | 'parts', unknown>>;

describe('the documents are read from code', () => {
  it('what a service hears, however it is written', () =>
    expect(found.heard).toEqual([
      { service: 'diversion', type: 'ConsentGiven', becomes: ['NoteConsent'] },
      { service: 'intake', type: 'CaseDocketed', becomes: ['NoteSuit'] },
      { service: 'intake', type: 'ComplaintWithdrawn', becomes: ['NoteSuit'] },
      { service: 'mediation', type: 'AgreementTookEffect', becomes: ['NoteEnd'] },
      { service: 'mediation', type: 'MediationEnded', becomes: ['NoteEnd'] },
      { service: 'mediation', type: 'SessionHeld', becomes: ['NoteSession'] },
      { service: 'screening', type: 'SuspicionRaised', becomes: ['RaiseSuspicion'] },
    ]));

  it('which facts lead to a status, through the functions they call', () =>
    expect(found.facts).toEqual({ noted: ['Noted'], filed: ['Filed', 'FiledAgain'], late: ['Filed', 'FiledAgain'], closed: ['Ruled'] }));

  it('which facts lead to a status that a table names', () => expect(found.tabled).toEqual({ given: ['Given'], refused: ['Refused'] }));

  it('that every fact leads to the one status there is', () => expect(found.alike).toEqual({ unknown: [], known: ['Counted'] }));

  it('which periods are used, and under which kind they are armed', () =>
    expect(found.limits).toEqual({
      acceptance: ['acceptance'],
      defence: [],
      confirmationApplication: ['application'],
      excuse: [],
      villageTier: ['{tier}-tier'],
    }));

  it('which periods are put together where they are armed', () =>
    expect(found.built).toEqual([{ kind: 'correction', setting: 'supplementDays', rule: 'R-DOCK-09', unit: 'day' }]));

  it('which members a published part has', () => expect(found.parts).toEqual({ Joined: ['partyId', 'by'] }));
});

describe('a term of the glossary', () => {
  const contracts = filesUnder('contracts/events').map((path) => readJson(path) as { readonly $defs: object });
  const recorded = new Set(contracts.flatMap(({ $defs }) => Object.keys($defs)));
  const text = ['libs', 'services', 'contracts/events', 'contracts/api']
    .flatMap(filesUnder)
    .filter((path) => /\.(ts|json)$/.test(path) && !path.endsWith('.spec.ts'))
    .map(read)
    .join('\n');
  const lowerFirst = (id: string): string => id.charAt(0).toLowerCase() + id.slice(1);
  const words = new Set(text.match(/[\p{L}\p{N}_-]+/gu));

  it('that names a fact names one that is recorded', () => expect(found.events.filter((id) => !recorded.has(id))).toEqual([]));

  it('stands in the code', () => expect(found.others.filter((id) => !words.has(id) && !words.has(lowerFirst(id)))).toEqual([]));
});
