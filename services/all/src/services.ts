import type { ServiceDefinition } from '@fengqiao/edge';
import { analytics } from '@fengqiao/analytics';
import { confirmation } from '@fengqiao/confirmation';
import { diversion } from '@fengqiao/diversion';
import { intake } from '@fengqiao/intake';
import { mediation } from '@fengqiao/mediation';
import { screening } from '@fengqiao/screening';

/** The six, in the order of a dispute's journey. */
export const allServices: readonly ServiceDefinition[] = [intake, diversion, mediation, confirmation, screening, analytics];
