/**
 * One Chinese term, one identifier, in every service; contracts/docs/glossary.md is made from it. `ids` and `zh` go in pairs where several stand in one row.
 * kind: service, record, event (it stands in contracts/events), role, word.
 */
const entry = (kind) => (zh, ids, meaning, rules) => ({
  kind,
  zh,
  ids: ids.split(' '),
  meaning,
  rules: rules === '' ? [] : rules.split(' '),
});
const service = entry('service');
const record = entry('record');
const role = entry('role');
const word = entry('word');
const event = entry('event');

const services = [
  service('收案登记', 'intake', 'Registers disputes, receives complaints, dockets them', 'R-DOCK-01'),
  service('分流', 'diversion', 'Finds the route and the tier, asks for consent', 'R-DIV-90'),
  service('调解', 'mediation', 'Organisations, sessions, agreements', 'R-MED-01'),
  service('司法确认', 'confirmation', 'The special procedure on a mediation agreement', 'R-CONF-01'),
  service('虚假诉讼甄别', 'screening', 'Indicators and suspicions; decides nothing', 'R-SHAM-100'),
  service('分析研判', 'analytics', 'Paths, counts, rates', 'R-MET-07'),
];

const records = [
  record('纠纷', 'Dispute', 'The quarrel itself; one id as long as it lives', ''),
  record('案件', 'Case', 'A numbered proceeding of a court; a dispute has none, one or several', 'R-CN-01'),
  record('程序', 'Proceeding', 'One attempt, suit or confirmation; it keeps its rule pack', 'R-REG-07'),
  record('案号', 'CaseNumber', 'Year, court, type and serial', 'R-CN-01'),
  record('案由', 'Cause', 'Named by edition and code, or by name', 'R-CAU-04'),
  record('规则版本', 'RulePack', 'The dated law of one proceeding: RP-0, RP-A, RP-B', 'R-REG-07'),
  record('当事人', 'Party', 'A natural person, a legal person or another organisation', 'R-DOCK-07'),
  record('起诉状', 'Complaint', 'A statement of claim, from receipt to docketing', 'R-DOCK-01'),
  record('分流路径', 'Route', 'The way of one dispute through the tiers', 'R-DIV-90'),
  record('调解征询', 'Attempt', 'One offer to mediate, until all agree or one refuses', 'R-MED-06'),
  record('同意', 'Consent', 'What one party says to one attempt', 'R-MED-06'),
  record('调解组织', 'Organisation', 'Any body that mediates, on a roster or not', 'R-MED-22'),
  record('调解活动', 'Mediation', 'One mediation, from opening to its one end', 'R-MED-52'),
  record('调解协议', 'Agreement', 'A contract made by mediation, outside a suit', 'R-AGR-01'),
  record('给付义务', 'Obligation', 'Who owes whom what, by when, to which account', 'R-AGR-07'),
  record('司法确认申请', 'Application', 'The joint application of all parties to one agreement', 'R-CONF-02'),
  record('甄别', 'Screening', 'The check of one submission', 'R-SHAM-100'),
  record('系列', 'Pattern', 'Submissions that resemble one another', 'R-SHAM-100'),
  record('人民法庭', 'Tribunal', 'A branch that uses the code and seal of its basic court', 'R-CN-13'),
];

const intake = [
  event('排查上报', 'FindingReported', 'What a grid officer found on the round', 'R-RISK-09'),
  event('纠纷登记', 'DisputeRegistered', 'One dispute is the whole quarrel, a group included', ''),
  event('纠纷关联', 'DisputeLinked', 'Tied to another dispute, never merged', ''),
  event(
    '邀请承诺 / 诚信诉讼承诺',
    'UndertakingInvited UndertakingSigned',
    'Parties are invited to sign; it is never a condition',
    'R-SHAM-93',
  ),
  event('就近上门', 'HomeVisitRequested', 'Service at or near home', ''),
  event('起诉状收悉', 'ComplaintFiled', 'A statement of claim came in and a dated receipt was given', 'R-DOCK-01'),
  event(
    '补正通知 / 补正材料收悉',
    'CorrectionOrdered CorrectionReceived',
    'One notice that lists every defect; docketing is counted anew when all has come',
    'R-DOCK-09 R-TIME-05',
  ),
  event('退回起诉状', 'ComplaintReturned', 'Not corrected in time', 'R-DOCK-09'),
  event('坚持起诉', 'PlaintiffPersisted', 'The plaintiff asks for the suit', 'R-MED-62'),
  event('登记立案', 'CaseDocketed', 'Docketed under a number', 'R-DOCK-06'),
  event('法院反馈结案', 'SuitEndNoted', 'The court reports judgment, statement or withdrawal of the docketed suit', 'R-AGR-10'),
  event('撤回起诉状', 'ComplaintWithdrawn', 'Before docketing: nothing is docketed', 'R-MED-64'),
];

const diversion = [
  event('分流', 'DisputeRouted', 'The route, with every rule that decided it', 'R-DIV-90'),
  event('逐级分流', 'DisputeReferred', 'An official passes a dispute to another tier', 'R-DIV-98'),
  event('接收 / 退回', 'ReferralAccepted ReferralReturned', 'What the unit that was asked answers', 'R-DIV-98'),
  event('选择诉讼', 'SuitChosen', 'A party would rather sue; nothing is docketed by this', 'R-DIV-90'),
  event('仲裁结果在案', 'AwardNoted', 'Labour arbitration has been gone through: a suit is open', 'R-DIV-58'),
  event('本级化解', 'TierResolved', 'Settled at the tier that holds it', 'R-DIV-90'),
  event('征询调解意愿', 'MediationOffered', 'Every party is asked, nobody is bound', 'R-MED-01'),
  event('同意调解', 'ConsentGiven', 'One party, one attempt', 'R-MED-06'),
  event('撤回同意', 'ConsentRevoked', 'Possible until the agreement takes effect', 'R-MED-64'),
  event('各方同意', 'MediationAgreed', 'Every party has consented', 'R-MED-06'),
  event('拒绝调解', 'MediationRefused', 'Ends this attempt and nothing else', 'R-MED-02 R-MED-62'),
];

const mediation = [
  event('委派调解', 'MediationCommissioned', 'Passed on by a court before docketing', 'R-MED-52'),
  event('委托调解', 'MediationEntrusted', 'Passed on by a court after docketing', 'R-MED-53'),
  event('选定调解员', 'MediatorChosen', 'By the parties', 'R-MED-29'),
  event('指定调解员', 'MediatorAppointed', 'By the court or the committee', 'R-MED-30'),
  event('接受委派', 'CommissionAccepted', 'Online; the period begins', 'R-MED-31 R-MED-54'),
  event('披露', 'InterestDisclosed', 'An interest the parties should know of', 'R-MED-36'),
  event('回避', 'MediatorRecused', 'The mediator steps aside', 'R-MED-37'),
  event('无争议事实记载', 'UndisputedFactsConfirmed', 'Signed; usable in the suit', 'R-MED-45'),
  event('送达地址确认', 'ServiceAddressConfirmed', "The party's own act", 'R-MED-39'),
  event('终结调解', 'MediationEnded', 'For one of the reasons the rules list', 'R-MED-56 R-MED-63'),
  event('协议生效', 'AgreementTookEffect', 'Day 0 of the 30 days in which confirmation may be asked for', 'R-AGR-03'),
  event('履行', 'ObligationPerformed', 'What was owed was done', 'R-AGR-14'),
  event('违约', 'ObligationDefaulted', 'What was owed was not done', 'R-AGR-14'),
  event('签署协议', 'AgreementSigned', 'One party signed', 'R-AGR-03'),
  event('妥协事实', 'ConcessionRecorded', 'Made for the sake of an agreement; never used against the party later', 'R-MED-11'),
  event('中止调解', 'MediationSuspended', 'By the mediator, who reports why', 'R-MED-47'),
  event('列入特邀名册 / 移出特邀名册', 'RosterEntryApproved RosterEntryRemoved', 'On the roster of one court', 'R-MED-13'),
];

const confirmation = [
  event('协议在案', 'AgreementNoted', 'The agreement as the court first knew of it', 'R-CONF-10'),
  event('共同申请', 'ApplicationJoined', 'One party applied by its own act', 'R-CONF-35'),
  event('申请提交', 'ApplicationFiled', 'The last party has joined', 'R-CONF-02 R-CONF-35'),
  event('询问逾期理由', 'ExcuseRequested', 'Out of time is recorded and asked about', 'R-CONF-34'),
  event('说明逾期理由', 'ExcuseGiven', 'What kept the parties', 'R-CONF-34'),
  event('限期补充', 'SupplementOrdered', 'Papers or statements that are missing', 'R-CONF-10 R-CONF-19'),
  event('补充材料收悉', 'SupplementReceived', 'They came; acceptance is counted anew', 'R-CONF-10'),
  event('受理', 'ApplicationAccepted', 'With a number and a judge', 'R-CONF-13'),
  event('不予受理', 'NonAcceptanceRuled', 'A ruling at the door, with its ground', 'R-CONF-14'),
  event('通知当事人', 'PartyNotified', "At the party's own address", 'R-CONF-38'),
  event('否认申请', 'JoiningDisowned', 'A party denies having applied', 'R-CONF-39'),
  event('到场核实', 'VerificationHeld', 'The parties are questioned together', 'R-CONF-19'),
  event('确认裁定', 'AgreementConfirmed', 'The agreement is valid and can be enforced', 'R-CONF-27'),
  event('驳回申请', 'ApplicationDismissed', 'A ruling after acceptance, with its ground', 'R-CONF-15 R-CONF-23'),
  event('准许撤回', 'ApplicationWithdrawn', 'Before the ruling; it may be filed anew', 'R-CONF-24 R-MED-64'),
  event('按撤回处理', 'ApplicationDeemedWithdrawn', 'The parties did not answer', 'R-CONF-24'),
  event('终结特别程序', 'SpecialProcedureEnded', 'A real dispute was found: the way is a suit', 'R-CONF-26'),
  event('延长审限', 'RulingExtended', "With the president's approval", 'R-CONF-20'),
  event('送达', 'RulingServed', 'Starts the period to object', 'R-CONF-29'),
  event('提出异议', 'ObjectionFiled', 'A party in 15 days, an outsider in six months', 'R-CONF-29'),
  event('甄别结果收悉', 'ScreeningReceived', 'Screening has looked at exactly this content', 'R-SHAM-101'),
  event('排除虚假嫌疑', 'SuspicionCleared', 'By the assigned judge, an alert by a panel', 'R-SHAM-101'),
  event('通报调解员', 'MediatorReported', 'To its organisation and the roster', 'R-CONF-31'),
  event('异议裁定', 'ObjectionRuled', 'Upheld, the confirmation falls', 'R-CONF-29'),
];

const screeningAndAnalytics = [
  event('甄别结果', 'SubmissionScreened', 'The result for exactly this content', 'R-SHAM-101'),
  event('提出虚假嫌疑', 'SuspicionRaised', 'Holds a confirmation until a judge has looked', 'R-CONF-25 R-SHAM-101'),
  event('识别指标', 'IndicatorFired', 'One sign, the facts behind it and why it matters; it stays inside', 'R-SHAM-100'),
  event('系列识别', 'PatternSeen', 'Submissions that resemble one another have become a series', 'R-SHAM-100'),
  event('常住人口', 'PopulationSet', 'The denominator of a rate, by division and year', 'R-MET-10'),
];

const roles = [
  role('当事人本人', 'party', 'Acts for itself', 'R-DOCK-07'),
  role('申请人 / 被申请人', 'applicant respondent', 'Sides in mediation; in confirmation all apply', 'R-CONF-02'),
  role('原告 / 被告', 'plaintiff defendant', 'Only once there is a complaint', 'R-DOCK-05'),
  role('诉讼代理人', 'agent', 'Holds a power of attorney; settling needs special authority', 'R-MED-50'),
  role('利害关系人', 'interested-person', 'An outsider who may be harmed', 'R-CONF-29'),
  role('网格员', 'grid-officer', 'Finds and reports; no mediator by office', 'R-RISK-09'),
  role('人民调解委员会', 'people-mediation-committee', 'A lawful organisation, free of charge, with a seal', 'R-MED-21'),
  role('人民调解员', 'people-mediator', 'Acts under the committee', 'R-MED-38'),
  role('特邀调解组织', 'invited-organisation', "On a court's roster", 'R-MED-13'),
  role('特邀调解员', 'invited-mediator', "On a court's roster", 'R-MED-15'),
  role('调解组织工作人员', 'organisation-clerk', 'Keeps the files of an organisation', 'R-MED-22'),
  role('立案人员', 'docketing-officer', 'Receives, gives receipts, dockets', 'R-DOCK-01'),
  role('案件分流员', 'diversion-clerk', 'Routes at a tribunal', 'R-DIV-94'),
  role('承办法官', 'judge', 'Reviews, clears a suspicion, rules', 'R-CONF-18'),
  role('书记员', 'court-clerk', 'Helps, never decides', ''),
  role('院长', 'court-president', 'Approves an extension', 'R-CONF-20'),
];

const words = [
  word('渠道', 'Channel', 'How a dispute arrived: online, counter, oral, assisted, grid-finding', 'R-DOCK-10'),
  word('村(社区) / 乡镇(街道) / 法院', 'village township court', 'The three offered tiers', 'R-DIV-90'),
  word('协议生效日', 'effectiveOn', 'Day 0 of the 30 days', 'R-AGR-03'),
  word('甄别等级', 'tier', 'What screening says of a submission: none, watch, review, alert', 'R-SHAM-100'),
  word('内容摘要值', 'contentHash', 'Names exactly the content that was screened and is ruled on', 'R-SHAM-101'),
  word(
    '诉前调 / 诉前调确 / 民特 / 民初',
    '民诉前调 诉前调确 民特 民初',
    'Types of case numbers: mediation before a suit, its confirmation, special procedure, first instance',
    'R-CN-20',
  ),
];

export const terms = [
  ...services,
  ...records,
  ...intake,
  ...diversion,
  ...mediation,
  ...confirmation,
  ...screeningAndAnalytics,
  ...roles,
  ...words,
];

export const withdrawals = [
  { zh: '撤回同意', id: 'ConsentRevoked', effect: 'Ends the attempt; possible until the agreement takes effect' },
  { zh: '撤回起诉状', id: 'ComplaintWithdrawn', effect: 'Before docketing: nothing is docketed' },
  { zh: '撤诉', effect: 'Of a suit, by a ruling in that suit; the court may refuse, above all when it suspects a sham (R-SHAM-92)' },
  {
    zh: '撤回确认申请',
    id: 'ApplicationWithdrawn',
    effect: 'By leave of the court; the agreement binds, the 30 days run on, a suspicion stays open',
  },
];
