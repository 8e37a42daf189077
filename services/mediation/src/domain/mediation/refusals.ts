import type { RefusalText } from '@fengqiao/kernel';

/** Every ground on which nothing is done: the sentence a person is shown, what to do next, and its rule. */
export const refusals = {
  'mediation-unknown': { zh: '没有这一调解。', en: 'There is no such mediation.', basis: 'R-MED-63' },
  'already-ended': { zh: '调解已经终结。', en: 'This mediation has come to its end.', basis: 'R-MED-56' },
  'not-a-party': {
    zh: '只有当事人本人或者其代理人可以作出该行为。',
    en: 'Only the party itself, or its own agent, may do this.',
    basis: 'R-MED-03',
  },
  'party-unknown': {
    zh: '所列当事人不在本纠纷的当事人之中，请核对。',
    en: 'Someone named is no party here: check the parties of the dispute.',
    basis: 'R-MED-26',
  },
  'one-side-only': { zh: '调解至少需要双方当事人。', en: 'Mediation needs parties on two sides.', basis: 'R-MED-03' },
  'organisation-unknown': { zh: '该调解组织尚未登记。', en: 'This organisation is not registered.', basis: 'R-MED-22' },
  'not-a-committee': {
    zh: '人民调解由人民调解委员会进行。',
    en: "People's mediation is conducted by a people's mediation committee.",
    basis: 'R-MED-63',
  },
  'not-of-this-organisation': {
    zh: '只有该调解组织的人员可以办理。',
    en: 'Only the staff of this organisation may do this.',
    basis: 'R-MED-38',
  },
  'mediator-not-listed': {
    zh: '该调解员不在该组织名单上，请从名录中另选。',
    en: 'The organisation does not list this mediator: choose from the directory.',
    basis: 'R-MED-15',
  },
  'mediator-removed': {
    zh: '该调解员已被除名，不能承办新的调解。',
    en: 'This mediator has been removed and takes no new case.',
    basis: 'R-MED-24',
  },
  'course-missing': {
    zh: '该调解员尚未完成防范虚假调解的培训。',
    en: 'This mediator has not taken the course against sham mediation.',
    basis: 'R-MED-16',
  },
  'not-on-roster': {
    zh: '该组织不在受诉法院的特邀名册上，请先入册或者另选。',
    en: "The organisation is not on this court's roster: put it there first, or choose another.",
    basis: 'R-MED-13',
  },
  'committee-assigns': {
    zh: '人民调解的调解员由调解委员会指定。',
    en: "In people's mediation the committee assigns the mediator.",
    basis: 'R-MED-38',
  },
  'court-appoints': {
    zh: '特邀调解的调解员由当事人选定或者法院指定。',
    en: 'The parties choose, or the court appoints.',
    basis: 'R-MED-29',
  },
  'parties-still-choosing': {
    zh: '当事人共同选定调解员的期间尚未届满。',
    en: 'The parties still have time to choose: wait, or let one of them ask the court to.',
    basis: 'R-MED-29',
  },
  'mediator-named': { zh: '已经有选定或者指定的调解员。', en: 'A mediator has been named already.', basis: 'R-MED-30' },
  'not-the-candidate': { zh: '只有被选定或者指定的调解员可以答复。', en: 'Only the mediator who was named may answer.', basis: 'R-MED-31' },
  'not-the-mediator': { zh: '只有承办该调解的调解员可以办理。', en: 'Only the mediator of this case may do this.', basis: 'R-MED-38' },
  'not-under-way': {
    zh: '调解尚未开始：调解员尚未确认接受。',
    en: 'It is not under way: no mediator has accepted yet.',
    basis: 'R-MED-31',
  },
  suspended: {
    zh: '调解因涉嫌虚假已经中止，请等待审查。',
    en: 'Suspended on suspicion of a sham: wait for the review.',
    basis: 'R-MED-47',
  },
  'not-suspended': { zh: '调解没有中止。', en: 'It is not suspended.', basis: 'R-MED-47' },
  'court-mediation-only': { zh: '仅适用于法院委派、委托的调解。', en: 'Only in mediation at court.', basis: 'R-MED-63' },
  'nothing-disclosed': { zh: '没有需要当事人表态的披露或者回避事由。', en: 'Nothing was disclosed that needs a word.', basis: 'R-MED-36' },
  'disclosure-open': {
    zh: '调解员披露了利害关系，尚未取得全体当事人同意继续。',
    en: 'The mediator disclosed an interest, and not all parties have agreed to go on.',
    basis: 'R-MED-36',
  },
  'recusal-open': { zh: '回避申请尚未决定。', en: 'A request for recusal is undecided.', basis: 'R-MED-37' },
  'no-recusal-asked': { zh: '没有待决定的回避申请。', en: 'No request for recusal is waiting.', basis: 'R-MED-37' },
  'parties-agreed': {
    zh: '全体当事人已同意该调解员继续调解。',
    en: 'All parties have agreed to go on with this mediator.',
    basis: 'R-MED-37',
  },
  'rights-not-told': {
    zh: '调解开始前应当告知权利义务和虚假调解的法律后果。',
    en: 'Rights, duties and the consequences of sham mediation are told before it starts.',
    basis: 'R-MED-39',
  },
  'not-informed': {
    zh: '有参加人尚未核实身份并告知权利义务。',
    en: 'Someone present has not been identified and told their rights yet.',
    basis: 'R-MED-39',
  },
  'mode-not-consented': {
    zh: '该调解方式需要全体当事人同意。',
    en: 'This way of taking part needs the consent of all parties.',
    basis: 'R-MED-40',
  },
  'identity-unchecked': {
    zh: '每次在线调解都应当重新核验身份。',
    en: 'Identities are checked again at each online session.',
    basis: 'R-MED-41',
  },
  'facts-unknown': { zh: '没有这份无争议事实记录。', en: 'There is no such record of facts.', basis: 'R-MED-43' },
  'other-content': { zh: '签署的内容与记录不一致。', en: 'This is not the content on record.', basis: 'R-MED-43' },
  'appraisal-open': { zh: '已有一项鉴定在进行。', en: 'An appraisal is under way already.', basis: 'R-DIV-24' },
  'no-appraisal': { zh: '没有该项鉴定。', en: 'No such appraisal is waiting.', basis: 'R-DIV-24' },
  'appraisal-not-consented': {
    zh: '鉴定需要其他当事人同意。',
    en: 'An appraisal needs the consent of the other parties.',
    basis: 'R-DIV-24',
  },
  'appraisal-not-approved': { zh: '鉴定尚未经法院同意启动。', en: 'The court has not approved the appraisal.', basis: 'R-DIV-25' },
  'no-period': { zh: '没有正在计算的调解期限。', en: 'No period is running.', basis: 'R-MED-52' },
  'extension-too-long': { zh: '延长超过上限。', en: 'The extension exceeds its cap.', basis: 'R-MED-52' },
  'agreement-unknown': { zh: '该协议不是在本调解中形成的。', en: 'This agreement was not drafted in this mediation.', basis: 'R-AGR-01' },
  'witness-needed': {
    zh: '书面签署应当有调解员以外的见证人。',
    en: 'A signing on paper needs a witness other than the mediator.',
    basis: 'R-AGR-04',
  },
  'no-agreement-in-effect': {
    zh: '尚无生效的调解协议，不能以达成协议终结。',
    en: 'No agreement has taken effect: it cannot end as agreed.',
    basis: 'R-MED-56',
  },
  'reason-not-open': { zh: '该终结事由不适用于本调解。', en: 'This end reason is not open to this mediation.', basis: 'R-MED-56' },
  'text-needed': { zh: '请写明终结的具体情况。', en: 'Say in words why it ends.', basis: 'R-MED-58' },
} as const satisfies Record<string, RefusalText>;
