import type { LocalDate } from '@fengqiao/kernel';
import { type DivisionCode, ownDigits } from './division-code.js';

/** The denominator of litigation rates: R-MET-10 adds the registered floating population, R-MET-11 takes permanent residents alone. */
export interface Population {
  /** Own digits of the division. */
  readonly division: DivisionCode;
  /** The day the figure speaks of. */
  readonly on: LocalDate;
  /** 常住人口, persons. */
  readonly permanentResidents: number;
  /** 登记流动人口, persons; absent where the source does not give it, which is not zero. */
  readonly registeredFloating?: number;
  readonly source: string;
}

/** Only figures read in a source that can be named. Every other figure is set by an event, with its own source. */
export const populations: readonly Population[] = [
  {
    division: '320106',
    on: '2019-12-31',
    permanentResidents: 1_066_400,
    source: '南京市统计局, 106.64 万人, tjj.nanjing.gov.cn/tjxx/202004/t20200409_1830257.html',
  },
  {
    division: '3508',
    on: '2020-11-01',
    permanentResidents: 2_723_637,
    source: '龙岩市第七次全国人口普查公报 2021-05-24, tjgb.hongheiku.com/11134.html',
  },
  {
    division: '350802',
    on: '2020-11-01',
    permanentResidents: 841_745,
    source: '龙岩市第七次全国人口普查公报 2021-05-24, tjgb.hongheiku.com/11134.html',
  },
  {
    division: '420202',
    on: '2020-11-01',
    permanentResidents: 241_589,
    source: '黄石港区第七次全国人口普查数据 2021-06-22, huangshigang.gov.cn/zwpd/fdzdgknr/tjxx/202106/t20210622_807728.html',
  },
  {
    division: '440606',
    on: '2020-11-01',
    permanentResidents: 3_229_090,
    source: '顺德区第七次全国人口普查公报（第一号） 2021-05-28, static.nfapp.southcn.com/content/202105/28/c5324650.html',
  },
];

/** The latest listed figure of a division that speaks of `day` or an earlier one. */
export const populationOn = (divisionCode: DivisionCode, day: LocalDate): Population | undefined =>
  populations
    .filter(({ division, on }) => division === ownDigits(divisionCode) && on <= day)
    .reduce<Population | undefined>((latest, figure) => (latest === undefined || figure.on > latest.on ? figure : latest), undefined);
