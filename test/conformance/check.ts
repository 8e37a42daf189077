import type { EventLog, EventStore } from '@fengqiao/event-store';
import type { Pool } from 'pg';

export type StoreName = 'in-memory' | 'postgresql' | 'kurrentdb';

/** What only a PostgreSQL has: its sessions, plans, roles and tables. */
export interface PostgresSide {
  readonly url: string;
  /** Connections under a role, ended with the store. @param settings of the sessions, by name */
  pool(role: 'service' | 'stranger' | 'reader' | 'ledger' | 'owner', max?: number, settings?: Readonly<Record<string, string>>): Pool;
  /** Ends every connection; may be called twice. */
  end(): Promise<void>;
}

export interface Under {
  readonly name: StoreName;
  /** As a service has it; it may write the category `test`. */
  readonly store: EventStore;
  /** The same log as further processes of the service have it: with connections of their own. The first is `store`. */
  readonly stores: readonly EventStore[];
  readonly log: EventLog;
  readonly postgres?: PostgresSide;
  /** Ends every connection. */
  close(): Promise<void>;
}

/** A PostgreSQL of the check's own, which may be killed. */
export interface OwnServer {
  /** An empty database: its address, which stays the same. */
  create(): Promise<string>;
  /** kill -9 of the whole server, then a start on the same files. */
  crash(): Promise<void>;
  /** An orderly stop and start. */
  restart(): Promise<void>;
}

export interface Tools {
  /** The long form: full numbers. The short form of CI says its own in the note. */
  readonly long: boolean;
  /** A number for the long form, and one for CI. */
  size(long: number, short: number): number;
  /** Another store of the same kind, empty, closed after the check. */
  fresh(): Promise<Under>;
  /** An empty PostgreSQL database, for effects; dropped after the check. @throws NotApplicable where there is no PostgreSQL */
  database(): Promise<string>;
  /** @throws NotApplicable where none can be started */
  server(): Promise<OwnServer>;
  /** Called after the check, last in first out. */
  after(end: () => Promise<unknown> | void): void;
}

export interface Check {
  readonly id: `C-${string}`;
  readonly title: string;
  /** Where the check comes from: K KurrentDB, E Emmett, C Castore, D message-db, X commanded, V Eventuous, M Marten, T Tessera, ★ ours. */
  readonly source: string;
  /** Throws to fail. @returns what there is to say about a pass */
  run(under: Under, tools: Tools): Promise<string | void>;
}

/** The check says nothing about this store: neither a pass nor a failure. */
export class NotApplicable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotApplicable';
  }
}

export interface Result {
  readonly id: string;
  readonly title: string;
  readonly store: StoreName;
  /** null: not run, or not applicable; the note says why. */
  readonly ok: boolean | null;
  readonly note: string;
}

/** The PostgreSQL behind a store. @throws NotApplicable with the reason why another store cannot have what is asked for */
export const postgresOf = ({ postgres }: Under, otherwise: string): PostgresSide => {
  if (!postgres) throw new NotApplicable(otherwise);
  return postgres;
};
