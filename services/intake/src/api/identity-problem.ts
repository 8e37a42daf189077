import type { Actor } from '@fengqiao/kernel';
import type { Intake } from '@fengqiao/contracts';
import { Problem } from '@fengqiao/edge';
import { wrongNumbers } from '../domain/dispute/identity.js';
import { refusals } from '../domain/dispute/refusals.js';
import { actsForItself } from '../domain/dispute/standing.js';

/** The domain's refusal with a pointer to each number that is wrong, so that a person finds it on the form. */
export const refuseWrongNumbers = (parties: readonly Intake.PartyAsked[], actor: Actor): void => {
  const wrong = actsForItself(actor) ? wrongNumbers(parties) : [];
  if (wrong.length === 0) return;
  const errors = wrong.map((index) => ({
    pointer: `/parties/${index}/idNumber`,
    detail: 'fails its check digit or birthday',
    zh: '校验码或者出生日期不符',
  }));
  throw new Problem('identity-number-wrong', 400, refusals['identity-number-wrong'], errors);
};
