import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { Shape } from '@fengqiao/kernel';
import type { Service } from '@fengqiao/contracts';
import type { AnyPublishTable, InboundTable, Translate } from '@fengqiao/bus';
import type { Aggregate } from '@fengqiao/event-store';
import type { ReadModel } from '@fengqiao/projections';
import type { AccessTable } from './access.js';

/** A read model whose row has been forgotten. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the row is invariant; only `any` lets different read models share a list
export type AnyReadModel = ReadModel<any>;

/** All of one service: what the platform runs it from. Six of them, one shape. */
export interface ServiceDefinition {
  readonly name: Service;
  readonly aggregates: readonly Aggregate<Shape>[];
  /** Stream categories of its number series. */
  readonly numbers: readonly string[];
  readonly publish: AnyPublishTable;
  readonly translate: Translate;
  /** What connected systems tell it. */
  readonly inbound?: InboundTable;
  readonly access: AccessTable;
  /** Beside its items and deadlines, which every service has. */
  readonly readModels: readonly AnyReadModel[];
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly controllers: readonly Type[];
}
