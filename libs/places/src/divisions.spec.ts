import { checkDivision, countyOf, divisionPath, findDivision, isWithin, ownDigits, partsOf, tierOf } from './index.js';

describe('finding a division', () => {
  it('knows province, city, county and township by their own digits', () => {
    expect(findDivision('42')).toMatchObject({ name: '湖北省', level: 'province' });
    expect(findDivision('4202')).toMatchObject({ name: '黄石市', level: 'city' });
    expect(findDivision('420205')).toMatchObject({ name: '铁山区', level: 'county' });
    expect(findDivision('420205003')).toMatchObject({ name: '铁山街道', level: 'township' });
  });

  it('knows the villages of the counties of the cases', () =>
    expect(findDivision('411104100202')).toMatchObject({ name: '召陵村村民委员会', level: 'village', parent: '411104100000' }));

  it('takes a code filled up with zeros for the same place', () => {
    for (const code of ['4202', '420200', '420200000000']) expect(findDivision(code)?.name).toBe('黄石市');
    expect(findDivision('420205003000')).toEqual(findDivision('420205003'));
  });

  it('tells the day of the source, and that validity is not known', () =>
    expect(findDivision('350802')).toEqual({
      code: '350802000000',
      name: '新罗区',
      level: 'county',
      sourceDate: '2023-06-30',
      validity: 'unknown',
      parent: '350800000000',
    }));

  it('gives a province no parent', () => expect(findDivision('42')).not.toHaveProperty('parent'));

  it.each(['', '4', '42020', '4202050', '42020500300', '4202O5', '４２', '000000', '999999'])('finds nothing for %p', (code) =>
    expect(findDivision(code)).toBeUndefined(),
  );

  it('puts the townships of a city without counties under the city', () => {
    expect(findDivision('441900003')).toMatchObject({ name: '东城街道', parent: '441900000000' });
    expect(findDivision('441900')).toMatchObject({ name: '东莞市', level: 'city' });
    expect(partsOf('4419')).toHaveLength(36);
  });
});

describe('the path of a division', () => {
  it('reads as an address', () => expect(divisionPath('360123102')).toEqual(['江西省', '南昌市', '安义县', '石鼻镇']));
  it('leaves out the filler rows of municipalities and of counties under a province', () => {
    expect(divisionPath('110105')).toEqual(['北京市', '朝阳区']);
    expect(divisionPath('429004')).toEqual(['湖北省', '仙桃市']);
  });
  it('stops at the smallest listed place', () => expect(divisionPath('110101001001')).toEqual(['北京市', '东城区', '东华门街道']));
  it('is empty for what is no code', () => expect(divisionPath('somewhere')).toEqual([]));
});

describe('the parts of a division', () => {
  it('lists the four districts and two counties of Huangshi', () =>
    expect(partsOf('420200').map(({ name }) => name)).toEqual(['黄石港区', '西塞山区', '下陆区', '铁山区', '阳新县', '大冶市']));
  it('lists the ten streets and towns of Shunde', () => expect(partsOf('440606')).toHaveLength(10));
  it('lists nothing under what is no code', () => expect(partsOf('')).toEqual([]));
  it('gives every part the place as its parent', () => {
    for (const part of partsOf('3301')) expect(part.parent).toBe('330100000000');
  });
});

describe('checking a code (R-DOCK-22)', () => {
  it('knows a listed one', () => expect(checkDivision('530924')).toMatchObject({ known: true, division: { name: '镇康县' } }));
  it('flags a repealed one, and names it', () =>
    expect(checkDivision('440681')).toMatchObject({ known: false, flag: 'repealed-division', repealed: { name: '顺德市', year: 2002 } }));
  it('flags a township of a repealed county as repealed', () =>
    expect(checkDivision('630221100')).toMatchObject({
      known: false,
      flag: 'repealed-division',
      repealed: { name: '平安县', year: 2015 },
    }));
  it('flags one that nobody knows, with the place that would hold it', () =>
    expect(checkDivision('420299')).toMatchObject({ known: false, flag: 'unknown-division', nearest: { name: '黄石市' } }));
  it('flags a village that is not carried here, with its township', () =>
    expect(checkDivision('110101001001')).toMatchObject({ known: false, flag: 'unknown-division', nearest: { name: '东华门街道' } }));
  it('flags nonsense without a place', () => expect(checkDivision('abc')).toEqual({ known: false, flag: 'unknown-division' }));
  it('does not call a code repealed that is in use again: 450206 was 市郊区, is 柳江区', () =>
    expect(checkDivision('450206')).toMatchObject({ known: true, division: { name: '柳江区' } }));
});

describe('codes alone', () => {
  it.each([
    ['411104102', '4111', true],
    ['411104102', '411104000000', true],
    ['411104', '411104', true],
    ['4111', '411104', false],
    ['411104', '411103', false],
    ['411104', 'x', false],
    ['x', '41', false],
  ])('%s within %s: %s', (code, area, within) => expect(isWithin(code, area)).toBe(within));

  it('tells the tier by the length of the own digits', () => {
    expect(tierOf('411104102201')).toBe('village');
    expect(tierOf('411104102')).toBe('township');
    expect(tierOf('411104102000')).toBe('township');
    expect(tierOf('411104')).toBeUndefined();
    expect(tierOf('411104000000')).toBeUndefined();
  });

  it('tells the county', () => {
    expect(countyOf('411104102201')).toBe('411104');
    expect(countyOf('4111')).toBeUndefined();
    expect(countyOf('441900003')).toBeUndefined();
  });

  it('strips filling zeros down to the province', () => expect(ownDigits('420000000000')).toBe('42'));
});
