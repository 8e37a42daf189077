import { RetiredMaster, type KeyRow, type KeyStore, type RestrictedUse } from './port.js';

/** Wrapped keys in memory: for tests and simulation. */
export const memoryKeyStore = (): KeyStore & { readonly rows: Map<string, KeyRow>; readonly uses: RestrictedUse[] } => {
  const rows = new Map<string, KeyRow>();
  const retired = new Set<string>();
  const uses: RestrictedUse[] = [];
  const all = (): readonly KeyRow[] => [...rows.values()];
  const holding = (subject: string, person: string): KeyRow | undefined =>
    all().find((row) => row.subject === subject && row.person === person && row.state !== 'destroyed');
  return {
    rows,
    uses,
    async provide(wanted) {
      const used = wanted.find(({ master }) => retired.has(master));
      if (used) throw new RetiredMaster(used.master);
      for (const row of wanted) if (!holding(row.subject, row.person)) rows.set(row.ref, { ...row, state: 'active' });
      return wanted.flatMap(({ subject, person }) => holding(subject, person) ?? []);
    },
    byRef: async (refs) => refs.flatMap((ref) => rows.get(ref) ?? []),
    bySubject: async (subject, person) => all().filter((row) => row.subject === subject && (person === undefined || row.person === person)),
    async mark(refs, state) {
      for (const ref of refs) {
        const row = rows.get(ref);
        if (row && row.state !== 'destroyed') rows.set(ref, { ...row, state, ...(state === 'destroyed' ? { wrapped: null } : {}) });
      }
    },
    noteUse: async (use) => void uses.push(use),
    masters: async () => [...new Set(all().flatMap(({ master, wrapped }) => (wrapped ? [master] : [])))],
    async turnTo(current, old) {
      retired.delete(current);
      for (const id of old) retired.add(id);
    },
    notUnder: async (current, limit) =>
      all()
        .filter(({ master, wrapped }) => wrapped !== null && master !== current)
        .slice(0, limit),
    async rewrap(changed) {
      for (const { ref, ...more } of changed) {
        const row = rows.get(ref);
        if (row && row.wrapped !== null) rows.set(ref, { ...row, ...more });
      }
    },
  };
};
