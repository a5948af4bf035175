/** How much is made. */
export interface DatasetSize {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  /** The one area that all others belong to; no department of its own. */
  readonly topName: string;
  readonly topNameEn: string;
  readonly prefectures: number;
  /** Counties and districts, dealt to the prefectures in turn. */
  readonly counties: number;
  /** How many of the functions, from the first. */
  readonly functions: number;
  readonly firstYear: number;
  readonly years: number;
  /** Share of department-years without a report. */
  readonly gaps: number;
  /** Share of reports of which only a few figures are known. */
  readonly partial: number;
  /** Share of full reports with one or two planted anomalies. */
  readonly planted: number;
}

/** 14 + 122 areas × 8 functions × 6 years: about 6,500 reports. */
export const provinceSize: DatasetSize = {
  id: 'province',
  title: '模拟数据：一个省的部门整体支出绩效自评',
  titleEn: 'Simulated data: self-evaluations of one province',
  topName: '模拟省',
  topNameEn: 'Simulated Province',
  prefectures: 14,
  counties: 122,
  functions: 8,
  firstYear: 2019,
  years: 6,
  gaps: 0.015,
  partial: 0.015,
  planted: 0.1,
};

/** 99 + 2,901 areas × 5 functions × 10 years: 150,000 reports. Area codes 99xxxx leave room for 99 prefectures. */
export const nationSize: DatasetSize = {
  id: 'nation',
  title: '模拟数据：三千个地区的部门整体支出绩效自评',
  titleEn: 'Simulated data: self-evaluations of three thousand areas',
  topName: '模拟全国',
  topNameEn: 'Simulated Nation',
  prefectures: 99,
  counties: 2901,
  functions: 5,
  firstYear: 2015,
  years: 10,
  gaps: 0,
  partial: 0.015,
  planted: 0.1,
};

export const datasetSizes: readonly DatasetSize[] = [provinceSize, nationSize];
