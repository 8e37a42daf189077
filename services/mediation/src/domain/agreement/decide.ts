import { accept, refuse, type Decision, type Occasion } from '@fengqiao/kernel';
import { drafting } from './drafting.js';
import { defaulting, firing, performing } from './performance.js';
import { recording, refusing, sealing, signing, signingAsMediator } from './signing.js';
import type { Agreement, AgreementCommand, AgreementState } from './types.js';

/** Answers a command from the state alone; every rule it rests on is named beside its refusal. */
export const decide = (command: AgreementCommand, state: AgreementState, occasion: Occasion): Decision<Agreement> => {
  if (command.type === 'DraftAgreement') return drafting(command.data, state, occasion);
  if (state.status === 'unknown') return command.type === 'FireDeadline' ? accept() : refuse('agreement-unknown');
  switch (command.type) {
    case 'SignAgreement':
      return signing(command.data, state, occasion);
    case 'RecordSignatures':
      return recording(command.data, state, occasion);
    case 'SignAsMediator':
      return signingAsMediator(command.data, state, occasion);
    case 'AffixSeal':
      return sealing(command.data, state, occasion);
    case 'RefuseToSign':
      return refusing(command.data, state, occasion);
    case 'RecordPerformance':
      return performing(command.data, state, occasion);
    case 'DeclareDefault':
      return defaulting(command.data, state, occasion);
    case 'FireDeadline':
      return firing(command, state, occasion);
  }
};
