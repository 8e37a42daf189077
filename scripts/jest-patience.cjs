/* global jest */
/** Tests with real servers run on busy machines too: a project's own `testTimeout` does not reach its hooks. */
jest.setTimeout(60_000);
