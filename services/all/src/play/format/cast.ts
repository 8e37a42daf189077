import { inventedId, inventedName, inventedPhone, inventedSex, shareOut, yuanOf } from './invented.js';
import type { Agent, Name, Party, Place, Side } from './types.js';
import { textOf } from './text.js';

export type Given = Readonly<Record<string, unknown>>;

/** Who the file is about, and where: what every invented thing follows from. */
export interface Setting {
  readonly id: string;
  readonly place: Place;
}

/** People are counted through the whole file, so that no two get one identity number. */
export interface Counter {
  next(): number;
}

export const nameOf = (value: unknown): Name | undefined => {
  if (typeof value === 'string') return { zh: value };
  if (typeof value !== 'object' || value === null) return undefined;
  const { zh, en } = value as { zh?: string; en?: string };
  return zh === undefined && en === undefined ? undefined : { zh: zh ?? en ?? '', ...(en === undefined ? {} : { en }) };
};

export const listOf = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(textOf) : [textOf(value)];
};

const KINDS = { person: 'person', company: 'legal-person', organisation: 'other-organisation' } as const;

const inventedNameFor = (setting: Setting, key: string, kind: Party['kind']): Name =>
  kind === 'person' ? { zh: inventedName(setting.id, key) } : { zh: `${inventedName(setting.id, key).slice(1)}公司` };

const identity = (given: Given, key: string, setting: Setting, counter: Counter): Partial<Party> => {
  const sex = (given['sex'] as Party['sex']) ?? inventedSex(setting.id, key);
  const nth = counter.next();
  return { sex, idNumber: given['id'] === undefined ? inventedId(setting.place.division.slice(0, 6), nth, sex) : textOf(given['id']) };
};

interface Member {
  readonly key: string;
  readonly group?: string;
  readonly name?: string;
  readonly claim?: string;
}

const optionalOf = (given: Given, { group, claim: own }: Member): Partial<Party> => {
  const claim = own ?? yuanOf(given['claim']);
  return {
    ...(group === undefined ? {} : { group }),
    ...(claim === undefined ? {} : { claim }),
    ...(given['usci'] === undefined ? {} : { usci: textOf(given['usci']) }),
    ...(given['representative'] === undefined ? {} : { representative: textOf(given['representative']) }),
    ...(given['domicile-court'] === undefined ? {} : { domicileCourt: textOf(given['domicile-court']) }),
  };
};

const partyOf = (given: Given, member: Member, setting: Setting, counter: Counter): Party => {
  const { key } = member;
  const kind = KINDS[(given['kind'] as keyof typeof KINDS | undefined) ?? 'person'];
  const name = nameOf(member.name) ?? (member.group === undefined ? nameOf(given['name']) : undefined);
  return {
    key,
    side: given['side'] as Side,
    kind,
    name: name ?? inventedNameFor(setting, key, kind),
    invented: given['invented'] === true || name === undefined,
    ...(kind === 'person' ? identity(given, key, setting, counter) : {}),
    phone: textOf(given['phone'] ?? inventedPhone(setting.id, key)),
    address: textOf(given['address'] ?? `${key}的住所（虚构）`),
    agents: listOf(given['agent']),
    account: textOf(given['account'] ?? `account-${key}`),
    signsIn: given['signs-in'] !== false,
    ...optionalOf(given, member),
  };
};

const claimsOf = (given: Given, key: string, count: number, setting: Setting): readonly (string | undefined)[] => {
  const total = yuanOf(given['total']);
  if (Array.isArray(given['amounts'])) return given['amounts'].map(yuanOf);
  return total === undefined ? [] : shareOut(total, count, setting.id, key);
};

/** People by key; a side alone is enough of a description. */
export const peopleOf = (people: Given, setting: Setting, counter: Counter): readonly Party[] =>
  Object.entries(people).map(([key, value]) => {
    const given = (typeof value === 'string' ? { side: value } : value) as Given;
    return partyOf({ side: 'applicant', ...given }, { key }, setting, counter);
  });

/** Members of a group: `workers-1`, `workers-2`, ... */
export const membersOf = (key: string, given: Given, setting: Setting, counter: Counter): readonly Party[] => {
  const count = Number(given['count']);
  const claims = claimsOf(given, key, count, setting);
  const names = listOf(given['names']);
  return Array.from({ length: count }, (_, index) => {
    const [name, claim] = [names[index], claims[index]];
    const member = {
      key: `${key}-${index + 1}`,
      group: key,
      ...(name === undefined ? {} : { name }),
      ...(claim === undefined ? {} : { claim }),
    };
    return partyOf({ side: 'applicant', ...given }, member, setting, counter);
  });
};

export const agentsOf = (agents: Given, { id }: Setting): readonly Agent[] =>
  Object.entries(agents).map(([key, value]) => {
    const given = (value ?? {}) as Given;
    const name = nameOf(given['name']);
    return {
      key,
      name: name ?? { zh: inventedName(id, key) },
      invented: given['invented'] === true || name === undefined,
      authority: (given['authority'] as Agent['authority'] | undefined) ?? 'special',
    };
  });
