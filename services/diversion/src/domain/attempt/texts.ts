import type { Diversion } from '@fengqiao/contracts';

interface Texts {
  readonly notice: Diversion.Sentence;
  readonly consent: Diversion.Sentence;
}

/** The version of offers made now. */
export const CURRENT_TEXT = '2025-1';

/** What parties are told and what they agree to, by version: a version that was once used is never changed. */
const texts: Readonly<Record<typeof CURRENT_TEXT, Texts>> = {
  '2025-1': {
    notice: {
      zh: '调解须经各方当事人自愿同意，不同意或者中途不愿继续的，可以随时起诉，不需要说明理由，也不会因此受到不利对待。人民调解不收取费用。达成的协议具有约束力，可以共同申请司法确认；为达成协议作出的让步，不得在以后的诉讼中作为对其不利的依据。虚假调解将承担法律责任。',
      en: "Mediation needs every party's free consent. Whoever does not agree, or no longer wishes to go on, may sue at any time, needs no reason and suffers no disadvantage. People's mediation is free of charge. An agreement binds and may be confirmed by the court on joint application; concessions made on the way are never used against a party in a later suit. Sham mediation has legal consequences.",
    },
    consent: {
      zh: '本人已阅读调解告知书，自愿同意就本纠纷进行本次调解。协议生效之前，本人可以随时撤回同意。',
      en: 'I have read the notice and freely consent to this attempt at mediation. I may revoke my consent until an agreement takes effect.',
    },
  },
};

/** The texts of an offer. */
export const textOf = (version: string): Texts => texts[version as typeof CURRENT_TEXT];
