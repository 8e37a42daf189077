/** Why a backup or a restore did not happen: one sentence that says what to do. Nothing was changed. */
export class KeepingProblem extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'KeepingProblem';
  }
}
