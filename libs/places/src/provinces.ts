/** A province-level division and the one character by which courts name it (高级法院代字): R-CN-09. */
export interface Province {
  /** 2 digits. */
  readonly code: string;
  readonly name: string;
  readonly abbreviation: string;
  /** 直辖市: its intermediate courts are numbered, not derived from a city code. */
  readonly municipality: boolean;
}

const line = (text: string): Province => {
  const [code = '', abbreviation = '', name = ''] = text.split(' ');
  return { code, name, abbreviation, municipality: ['11', '12', '31', '50'].includes(code) };
};

/**
 * The 31 provinces whose courts belong to the numbering of CN15 art. 4 (R-CN-09); 港澳台 have no court in it.
 * Names: 统计用区划代码 2023. Abbreviations: the usual ones, 内 for 内蒙古 (R-CN-09).
 */
export const provinces: readonly Province[] = [
  '11 京 北京市',
  '12 津 天津市',
  '13 冀 河北省',
  '14 晋 山西省',
  '15 内 内蒙古自治区',
  '21 辽 辽宁省',
  '22 吉 吉林省',
  '23 黑 黑龙江省',
  '31 沪 上海市',
  '32 苏 江苏省',
  '33 浙 浙江省',
  '34 皖 安徽省',
  '35 闽 福建省',
  '36 赣 江西省',
  '37 鲁 山东省',
  '41 豫 河南省',
  '42 鄂 湖北省',
  '43 湘 湖南省',
  '44 粤 广东省',
  '45 桂 广西壮族自治区',
  '46 琼 海南省',
  '50 渝 重庆市',
  '51 川 四川省',
  '52 黔 贵州省',
  '53 云 云南省',
  '54 藏 西藏自治区',
  '61 陕 陕西省',
  '62 甘 甘肃省',
  '63 青 青海省',
  '64 宁 宁夏回族自治区',
  '65 新 新疆维吾尔自治区',
].map(line);

export const provinceOf = (divisionCode: string): Province | undefined => provinces.find(({ code }) => divisionCode.startsWith(code));

export const provinceByAbbreviation = (abbreviation: string): Province | undefined =>
  provinces.find((province) => province.abbreviation === abbreviation);
