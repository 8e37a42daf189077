/** What the last test run showed of the articles: pure functions, so that a spec can hold them to it. */

const ids = /\[(A\d{2}(?:\.\d+)?(?:,\s*A\d{2}(?:\.\d+)?)*)\]/g;

/** Article ids in a test title: `[A03.1]`, or several as `[A03.1, A06.6]`. */
export const idsIn = (title) => [...title.matchAll(ids)].flatMap(([, list]) => list.split(/,\s*/));

/** Article ids that a passing test carries and no failing one does, from the JSON results of Jest. */
export const shownBy = (results) => {
  const passed = new Set();
  const failed = new Set();
  for (const file of results.testResults)
    for (const { fullName, status } of file.assertionResults)
      for (const id of idsIn(fullName)) {
        if (status === 'passed') passed.add(id);
        if (status === 'failed') failed.add(id);
      }
  return new Set([...passed].filter((id) => !failed.has(id)));
};

/** `shown` by a test; `policy-only` where there is no software to show; else `not-yet`. */
export const stateOf = (row, shown) => {
  if (shown.has(row.id)) return 'shown';
  return row.kind === 'policy' ? 'policy-only' : 'not-yet';
};

/** What the baseline promises and the run did not show. */
export const lost = (baseline, shown) => baseline.filter((id) => !shown.has(id));
