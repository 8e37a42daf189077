import { competentForConfirmation, type ConfirmationFacts } from './confirmation-court.js';

const own: ConfirmationFacts = {
  court: '鄂0204',
  organisationCourts: ['鄂0202'],
  partyDomicileCourts: ['鄂0204', '鄂0202'],
  subjectMatterCourt: '鄂0205',
};
const since2022 = (facts: ConfirmationFacts) => competentForConfirmation({ id: 'RP-A' }, facts);
const before2022 = (facts: ConfirmationFacts) => competentForConfirmation({ id: 'RP-0' }, facts);

describe('the court of a confirmation', () => {
  it('is the inviting court and no other, if it invited the organisation (R-CONF-03)', () => {
    expect(since2022({ ...own, invitingCourt: '鄂0203' })).toEqual({ competent: false, rule: 'R-CONF-03', courts: ['鄂0203'] });
    expect(since2022({ ...own, court: '鄂0203', invitingCourt: '鄂0203', intermediate: '鄂02' }).competent).toBe(true);
  });
  it('is that of a domicile, of the subject matter or of the organisation, if it mediated on its own (R-CONF-04)', () => {
    expect(since2022(own)).toEqual({ competent: true, rule: 'R-CONF-04', courts: ['鄂0204', '鄂0202', '鄂0205'] });
    expect(since2022({ ...own, court: '鄂0205' }).competent).toBe(true);
    expect(since2022({ ...own, court: '鄂0299' }).competent).toBe(false);
  });
  it('is the intermediate court where the dispute belongs to it (R-CONF-05)', () => {
    expect(since2022({ ...own, intermediate: '鄂02' })).toEqual({ competent: false, rule: 'R-CONF-05', courts: ['鄂02'] });
    expect(since2022({ ...own, court: '鄂02', intermediate: '鄂02' }).competent).toBe(true);
  });
  it('is that of any of several organisations (R-CONF-06)', () => {
    expect(since2022({ court: '鄂0203', organisationCourts: ['鄂0202', '鄂0203'], partyDomicileCourts: [] })).toEqual({
      competent: true,
      rule: 'R-CONF-06',
      courts: ['鄂0202', '鄂0203'],
    });
  });
  it('until 2021 is only that of the organisation or the commissioning court (R-REG-07)', () => {
    expect(before2022(own)).toEqual({ competent: false, rule: 'R-REG-07', courts: ['鄂0202'] });
    expect(before2022({ ...own, invitingCourt: '鄂0204' })).toEqual({ competent: true, rule: 'R-REG-07', courts: ['鄂0202', '鄂0204'] });
    expect(before2022({ ...own, court: '鄂0202', intermediate: '鄂02' }).competent).toBe(true);
  });
});
