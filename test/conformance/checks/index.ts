import type { Check } from '../check.js';
import { appendChecks } from './append.js';
import { severalChecks } from './append-several.js';
import { idempotencyChecks } from './idempotency.js';
import { payloadChecks } from './payload.js';
import { readChecks } from './read.js';
import { slowWriterChecks } from './slow-writers.js';
import { subscriptionChecks } from './subscriptions.js';
import { consumerChecks } from './consumers.js';
import { durabilityChecks } from './durability.js';
import { integrityChecks } from './integrity.js';

/** The checks of the conformance table, in its order. */
export const checks: readonly Check[] = [
  ...appendChecks,
  ...severalChecks,
  ...idempotencyChecks,
  ...readChecks,
  ...payloadChecks,
  ...subscriptionChecks,
  ...slowWriterChecks,
  ...consumerChecks,
  ...durabilityChecks,
  ...integrityChecks,
].toSorted((a, b) => (a.id < b.id ? -1 : 1));
