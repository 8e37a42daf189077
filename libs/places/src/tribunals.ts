import type { CourtCode } from './court-codes.js';
import { type DivisionCode, isWithin } from './division-code.js';

/**
 * A people's tribunal (人民法庭): it has no code and numbers its cases with its basic court's (R-CN-13). It operates the platform for its area;
 * where there is none, the basic court does (R-DIV-94).
 */
export interface Tribunal {
  readonly name: string;
  readonly court: CourtCode;
  /** The township of its seat, 9 digits. */
  readonly seat: DivisionCode;
  /** Townships it serves, 9 digits; only its seat where the source does not name the others. */
  readonly area: readonly DivisionCode[];
  readonly source: string;
  /** Day or year of the source; absent where it has none. */
  readonly sourceDate?: string;
}

export const tribunals: readonly Tribunal[] = [
  {
    name: '漯河市召陵区人民法院万金人民法庭',
    court: '豫1104',
    seat: '411104102',
    area: ['411104102'],
    source: 'www.lhsl.gov.cn/xwzx/2023-10/28618.html',
    sourceDate: '2023-10-26',
  },
  {
    name: '安义县人民法院万埠人民法庭',
    court: '赣0123',
    seat: '360123101',
    area: ['360123101'],
    source: 'wz.zwzzw.com/html/site_jxayfy.chinacourt.gov.cn.html',
    sourceDate: '2011',
  },
  {
    name: '安义县人民法院石鼻人民法庭',
    court: '赣0123',
    seat: '360123102',
    area: ['360123102'],
    source: 'wz.zwzzw.com/html/site_jxayfy.chinacourt.gov.cn.html',
    sourceDate: '2011',
  },
  {
    name: '修水县人民法院马坳人民法庭',
    court: '赣0424',
    seat: '360424106',
    area: ['360424106', '360424107', '360424110', '360424207', '360424209'],
    source: 'chinacourt.org/article/detail/2024/06/id/7991229.shtml',
    sourceDate: '2024-06-19',
  },
  {
    name: '新干县人民法院荷浦人民法庭',
    court: '赣0824',
    seat: '360824207',
    area: ['360824101', '360824105', '360824205', '360824207'],
    source: 'jxxgfy.cncourt.org/public/detail.php?id=4361',
    sourceDate: '2024',
  },
  {
    name: '蒙山县人民法院夏宜人民法庭',
    court: '桂0423',
    seat: '450423202',
    area: ['450423103', '450423202'],
    source: 'www.pawz.gov.cn/article_show.php?id=7190',
  },
  {
    name: '巍山彝族回族自治县人民法院五印人民法庭',
    court: '云2927',
    seat: '532927204',
    area: ['532927204', '532927205'],
    source: 'www.gy.yn.gov.cn/fc/fcl/201805/t20180504_743579.html',
    sourceDate: '2018-05-04',
  },
  {
    // Run since 2022-10-20 by the court of 昆明市官渡区, 680 km from its seat in 勐腊县.
    name: '昆明市官渡区人民法院磨憨人民法庭',
    court: '云0111',
    seat: '532823105',
    area: ['532823105'],
    source: 'www.yn.news.cn/20251024/5eb32cf0816b4de3b7de962d12982dc8/c.html',
    sourceDate: '2025-10-24',
  },
];

/** The listed tribunal whose area holds the place; undefined where the basic court operates itself or none is listed. */
export const tribunalOf = (divisionCode: DivisionCode): Tribunal | undefined =>
  tribunals.find(({ area }) => area.some((township) => isWithin(divisionCode, township)));

export const tribunalsOfCourt = (court: CourtCode): readonly Tribunal[] => tribunals.filter((tribunal) => tribunal.court === court);
