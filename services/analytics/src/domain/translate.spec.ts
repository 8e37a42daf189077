import { tell } from '@fengqiao/testing';
import { translate } from './translate.js';

describe('what analytics does because of what it hears', () => {
  it('is nothing: it only reads', () =>
    expect(tell([{ what: 'intake.DisputeRegistered', stream: 'dispute-d1', subject: 'd1', data: {} }]).flatMap(translate)).toHaveLength(0));
});
