import { channelLabel, eventLabel, outcomeLabel, roleLabel, tierLabel } from './index.js';

describe('short names', () => {
  it('tell two services apart that use one type', () => {
    expect(eventLabel('intake', 'NonAcceptanceRuled').en).toBe('Suit not accepted');
    expect(eventLabel('confirmation', 'NonAcceptanceRuled').en).toBe('Application not accepted');
  });
  it('are shared for deadlines', () =>
    expect(eventLabel('mediation', 'DeadlineMissed')).toEqual({ zh: '逾期未办', en: 'Deadline missed' }));
  it.each([
    eventLabel('intake', 'Unheard'),
    eventLabel('elsewhere', 'Unheard'),
    roleLabel('Unheard'),
    tierLabel('Unheard'),
    outcomeLabel('Unheard'),
    channelLabel('Unheard'),
  ])('show the type itself where nobody has named it yet', (label) => expect(label).toEqual({ zh: 'Unheard', en: 'Unheard' }));
});
