import {
  courtName,
  courts,
  courtsOf,
  deriveCourtCode,
  findCourt,
  findDivision,
  isWithinCourtTree,
  parentCourt,
  provinces,
  tribunalOf,
  tribunals,
  tribunalsOfCourt,
} from './index.js';

describe('deriving a court code (R-CN-10, R-CN-11)', () => {
  it.each([
    ['330102', '浙0102'],
    ['440604', '粤0604'],
    ['510104', '川0104'],
    ['440785', '粤0785'],
    ['440700', '粤07'],
    ['330000', '浙'],
    ['420205003', '鄂0205'],
    ['411104100202', '豫1104'],
    ['110105', '京0105'],
    ['429004', '鄂9004'],
    ['532901', '云2901'],
    ['110101', '京0101'],
  ])('%s gives %s', (division, code) => expect(deriveCourtCode(division)).toBe(code));

  it.each(['1101', '441900003', '411171', '330101', '620201', '659001', '4290', '4604', '71', 'x'])('%s gives none', (division) =>
    expect(deriveCourtCode(division)).toBeUndefined(),
  );

  it('agrees with every published code of an ordinary county', () => {
    const published = courts.filter(
      ({ level, codeSource, division }) => level === 'basic' && codeSource === 'published' && division !== '441900000000',
    );
    expect(published.length).toBeGreaterThan(7);
    for (const { code, division = '' } of published) expect(deriveCourtCode(division)).toBe(code);
  });
});

describe('the listed courts', () => {
  it('says which codes were read and which follow the rule', () => {
    expect(findCourt('闽0802')).toMatchObject({ name: '龙岩市新罗区人民法院', codeSource: 'derived' });
    expect(findCourt('浙0603')).toMatchObject({ codeSource: 'published', seenIn: '(2022)浙0603民再67号' });
  });

  it('names each code once, in an area that is listed, under a court that is listed', () => {
    expect(new Set(courts.map(({ code }) => code)).size).toBe(courts.length);
    for (const court of courts) {
      if (court.division !== undefined) expect(findDivision(court.division)).toBeDefined();
      if (court.level !== 'supreme') expect(findCourt(court.parent ?? '')).toBeDefined();
    }
  });

  it('names a court after its place', () => {
    for (const { name, division } of courts.filter(({ level, division }) => level !== 'supreme' && division !== undefined)) {
      expect(name).toContain(findDivision(division ?? '')?.name);
    }
  });

  it('has a high court for each of the 31 provinces', () => {
    expect(provinces).toHaveLength(31);
    expect(courtName('青')).toBe('青海省高级人民法院');
  });

  it('tells Tieshan from its neighbour', () => {
    expect(courtName('鄂0205')).toBe('黄石市铁山区人民法院');
    expect(courtName('鄂0204')).toBe('黄石市下陆区人民法院');
  });
});

describe('the court of a place', () => {
  it('is the basic court of the county, from the village up', () => {
    for (const place of ['411104102201', '411104102', '411104']) expect(courtsOf(place).map(({ code }) => code)).toEqual(['豫1104']);
  });
  it('is one of three in Dongguan', () => expect(courtsOf('441900003').map(({ code }) => code)).toEqual(['粤1971', '粤1972', '粤1973']));
  it('is not told for a city, nor for a county that is not listed', () => {
    expect(courtsOf('4111')).toEqual([]);
    expect(courtsOf('110101')).toEqual([]);
    expect(courtsOf('x')).toEqual([]);
  });
});

describe('the tree of courts', () => {
  it('goes from the basic court to the Supreme Court', () =>
    expect(['鄂0205', '鄂02', '鄂', '最高法'].map(parentCourt)).toEqual(['鄂02', '鄂', '最高法', undefined]));
  it('follows the list where the code does not tell', () => {
    expect(parentCourt('京0105')).toBe('京03');
    expect(parentCourt('粤1971')).toBe('粤19');
  });
  it('follows the rule for a court that is not listed', () => {
    expect(parentCourt('湘0102')).toBe('湘01');
    expect(parentCourt('京0101')).toBeUndefined();
    expect(parentCourt('鄂9004')).toBeUndefined();
    expect(parentCourt('美01')).toBeUndefined();
  });
  it('holds a court and all below it', () => {
    expect(isWithinCourtTree('鄂0205', '鄂02')).toBe(true);
    expect(isWithinCourtTree('鄂0205', '鄂0205')).toBe(true);
    expect(isWithinCourtTree('鄂0205', '最高法')).toBe(true);
    expect(isWithinCourtTree('鄂02', '鄂0205')).toBe(false);
    expect(isWithinCourtTree('鄂0205', '豫')).toBe(false);
  });
});

describe('tribunals (R-CN-13, R-DIV-94)', () => {
  it('serves the villages of its townships', () => {
    expect(tribunalOf('532927205')?.name).toBe('巍山彝族回族自治县人民法院五印人民法庭');
    expect(tribunalOf('411104102201')?.court).toBe('豫1104');
  });
  it('leaves the other townships to the basic court', () => expect(tribunalOf('411104100')).toBeUndefined());
  it('belongs to a listed court, in listed townships', () => {
    for (const { court, seat, area } of tribunals) {
      expect(findCourt(court)?.level).toBe('basic');
      expect(area).toContain(seat);
      for (const township of area) expect(findDivision(township)?.level).toBe('township');
    }
  });
  it('is listed by its court', () => expect(tribunalsOfCourt('赣0123').map(({ seat }) => seat)).toEqual(['360123101', '360123102']));
});
