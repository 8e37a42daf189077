/** The periods of the rule packs, side by side. */

/** A day on which each pack is in force. */
const DAYS = { 'RP-0': '2021-06-01', 'RP-A': '2024-06-01', 'RP-B': '2025-06-01' };
export const PACKS = Object.keys(DAYS);

/** The setting a limit follows: changing it changes the limit. */
const settingOf = (law, pack, key) =>
  Object.entries(pack.settings).find(([name, value]) => {
    if (typeof value !== 'number') return false;
    return law.withSettings(pack, { [name]: value + 1 }).limits[key].count !== pack.limits[key].count;
  })?.[0];

/** Per period: its key, its value under each pack, and the setting behind it. */
export const limitTable = (law) => {
  const packs = PACKS.map((id) => law.rulePackFor({ receivedOn: DAYS[id] }));
  packs.forEach(({ id }, at) => {
    if (id !== PACKS[at]) throw new Error(`${PACKS[at]} is not in force on ${DAYS[PACKS[at]]}`);
  });
  const rows = Object.keys(packs[0].limits).map((key) => ({
    key,
    values: packs.map(({ limits }) => limits[key]),
    setting: settingOf(law, packs[0], key),
  }));
  const extension = {
    key: 'extensionAfterDocket',
    values: packs.map(({ mediation }) => mediation.extensionAfterDocket),
    setting: undefined,
  };
  return [...rows, extension].map((row) => ({ ...row, rule: row.values.find(Boolean).rule }));
};
