import type { Instant, Role, Tier } from '@fengqiao/kernel';

/** A name or sentence in Chinese, and in English where the file gives it. */
export interface Name {
  readonly zh: string;
  readonly en?: string;
}

export type Side = 'applicant' | 'respondent' | 'guarantor' | 'third-party';
export const sides = ['applicant', 'respondent', 'guarantor', 'third-party'] as const satisfies readonly Side[];

/** A party of the case, a person or a company, or one member of a group. */
export interface Party {
  readonly key: string;
  /** Group it is a member of. */
  readonly group?: string;
  readonly side: Side;
  readonly kind: 'person' | 'legal-person' | 'other-organisation';
  readonly name: Name;
  /** Its name, or anything else of it, is not in the source. */
  readonly invented: boolean;
  readonly idNumber?: string;
  readonly usci?: string;
  readonly sex?: 'male' | 'female';
  readonly phone?: string;
  readonly address: string;
  readonly representative?: string;
  readonly agents: readonly string[];
  readonly account: string;
  /** Yuan, as a decimal string. */
  readonly claim?: string;
  readonly domicileCourt?: string;
  readonly signsIn: boolean;
}

export interface Agent {
  readonly key: string;
  readonly name: Name;
  readonly invented: boolean;
  readonly authority: 'general' | 'special';
}

export interface Official {
  readonly key: string;
  readonly role: Role;
  readonly name: Name;
  readonly court?: string;
  readonly division?: string;
  /** Key of an organisation of the file. */
  readonly organisation?: string;
  readonly tier?: Tier;
}

export interface Organisation {
  readonly key: string;
  readonly kind: 'people-mediation-committee' | 'invited-organisation' | 'administrative-body' | 'other-lawful-organisation';
  readonly name: Name;
  readonly invented: boolean;
  /** 12 digits. */
  readonly division: string;
  readonly court: string;
  readonly fee: boolean;
  readonly tier: Tier;
  /** By key; the first one mediates unless a step says otherwise. */
  readonly mediators: ReadonlyMap<string, Name>;
}

export interface Place {
  /** 12 digits. */
  readonly division: string;
  readonly court: string;
}

/** What `register` says unless the step says otherwise. */
export interface DisputeDefaults {
  readonly channel?: string;
  readonly tier?: Tier;
  readonly cause: string;
  readonly claim?: string;
  readonly facts: string;
  readonly group?: boolean;
  readonly division: string;
  readonly court: string;
  readonly invented: boolean;
}

/** One step of the timeline. */
export interface Step {
  /** From 1, as the output counts. */
  readonly number: number;
  readonly line: number;
  readonly at: Instant;
  readonly verb: string;
  readonly by?: readonly string[];
  readonly name?: string;
  readonly of?: readonly string[];
  readonly disputes?: readonly string[];
  readonly each?: readonly string[];
  /** A code, or `*` for any. */
  readonly expectRefusal?: string;
  readonly note?: string;
  readonly published?: unknown;
  readonly invented: boolean;
  /** What only this verb takes. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A case with everything it leaves out filled in. */
export interface Scenario {
  readonly id: string;
  readonly file: string;
  readonly title: Name;
  readonly grade?: string;
  readonly kind?: 'genuine' | 'sham' | 'failure';
  readonly shape: boolean;
  readonly sources: readonly string[];
  readonly published: Readonly<Record<string, unknown>>;
  readonly shifted?: string;
  readonly invented: readonly string[];
  readonly place: Place;
  readonly parties: ReadonlyMap<string, Party>;
  /** Group key to member keys. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly agents: ReadonlyMap<string, Agent>;
  readonly officials: ReadonlyMap<string, Official>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** The file names its organisations, instead of taking the usual one. */
  readonly organisationsNamed: boolean;
  readonly dispute: DisputeDefaults;
  readonly steps: readonly Step[];
}

/** A scenario file that cannot be played: one sentence per mistake, each with its line and what to do. */
export class ScenarioProblem extends Error {
  constructor(
    readonly file: string,
    readonly mistakes: readonly string[],
  ) {
    super(`${file} cannot be played:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`);
    this.name = 'ScenarioProblem';
  }
}
