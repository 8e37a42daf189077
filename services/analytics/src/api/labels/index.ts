import type { Role, Tier } from '@fengqiao/kernel';
import { confirmationLabels } from './confirmation.js';
import { diversionLabels } from './diversion.js';
import { intakeLabels } from './intake.js';
import type { Label, LabelTable } from './label.js';
import { mediationLabels } from './mediation.js';
import { screeningLabels } from './screening.js';

export type { Label } from './label.js';

/** Every service records these of its own deadlines. */
const deadlineLabels: LabelTable = {
  DeadlineArmed: ['开始计算期限', 'Deadline begins to run'],
  DeadlinePaused: ['期限中止', 'Deadline paused'],
  DeadlineResumed: ['期限恢复计算', 'Deadline runs on'],
  DeadlineExtended: ['期限延长', 'Deadline extended'],
  DeadlineFired: ['期限届满，依法处理', 'Deadline ran out, with its effect in law'],
  DeadlineMet: ['在期限内完成', 'Done as the deadline asked'],
  DeadlineMissed: ['逾期未办', 'Deadline missed'],
  DeadlineCancelled: ['期限终止', 'Deadline no longer matters'],
};

/** One type may mean two things in two services: non-acceptance of a suit, and of an application. */
const byService: Readonly<Record<string, LabelTable>> = {
  intake: intakeLabels,
  diversion: diversionLabels,
  mediation: mediationLabels,
  confirmation: confirmationLabels,
  screening: screeningLabels,
};

/** The short name of an event; one that nobody has named yet shows its type. */
export const eventLabel = (service: string, type: string): Label => {
  const [zh, en] = byService[service]?.[type] ?? deadlineLabels[type] ?? [type, type];
  return { zh, en };
};

export const tierLabels: Readonly<Record<Tier, Label>> = {
  village: { zh: '村（社区）', en: 'village' },
  township: { zh: '乡镇（街道）', en: 'township' },
  court: { zh: '法院', en: 'court' },
};

export const roleLabels: Readonly<Record<Role, Label>> = {
  party: { zh: '当事人', en: 'party' },
  agent: { zh: '代理人', en: 'agent' },
  'interested-person': { zh: '利害关系人', en: 'interested person' },
  'grid-officer': { zh: '网格员', en: 'grid officer' },
  'people-mediator': { zh: '人民调解员', en: "people's mediator" },
  'invited-mediator': { zh: '特邀调解员', en: 'invited mediator' },
  'organisation-clerk': { zh: '调解组织工作人员', en: 'clerk of the organisation' },
  'docketing-officer': { zh: '立案人员', en: 'docketing officer' },
  'diversion-clerk': { zh: '案件分流员', en: 'diversion clerk' },
  'court-clerk': { zh: '书记员', en: 'court clerk' },
  judge: { zh: '法官', en: 'judge' },
  'court-president': { zh: '院长', en: 'court president' },
  analyst: { zh: '分析人员', en: 'analyst' },
  operator: { zh: '运维人员', en: 'operator' },
  'connected-system': { zh: '对接系统', en: 'connected system' },
  system: { zh: '系统', en: 'platform' },
};

const named = (labels: Readonly<Record<string, Label>>, name: string): Label => labels[name] ?? { zh: name, en: name };
export const tierLabel = (tier: string): Label => named(tierLabels, tier);
export const roleLabel = (role: string): Label => named(roleLabels, role);

const outcomeLabels: Readonly<Record<string, Label>> = {
  pending: { zh: '办理中', en: 'pending' },
  'agreement-reached': { zh: '达成调解协议', en: 'agreement reached' },
  resolved: { zh: '调解化解', en: 'resolved by agreement' },
  confirmed: { zh: '司法确认', en: 'confirmed by the court' },
  dismissed: { zh: '驳回确认申请', en: 'confirmation dismissed' },
  revoked: { zh: '确认裁定被撤销', en: 'confirmation revoked' },
  docketed: { zh: '立案', en: 'docketed as a suit' },
  'non-acceptance': { zh: '不予受理', en: 'not accepted' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
};
export const outcomeLabel = (outcome: string): Label => named(outcomeLabels, outcome);

const channelLabels: Readonly<Record<string, Label>> = {
  online: { zh: '网上', en: 'online' },
  counter: { zh: '窗口', en: 'at the counter' },
  oral: { zh: '口头', en: 'orally' },
  assisted: { zh: '代办', en: 'assisted' },
  'grid-finding': { zh: '网格排查', en: 'found by a grid officer' },
};
export const channelLabel = (channel: string): Label => named(channelLabels, channel);
