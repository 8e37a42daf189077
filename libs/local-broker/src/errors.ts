/** What keeps a broker from being there: one sentence for the person at the terminal, saying what to do. */
export class LocalBrokerError extends Error {
  override readonly name = 'LocalBrokerError';
}
