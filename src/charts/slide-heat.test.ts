import { describe, expect, it } from 'vitest';
import { slideOfHeat, type SlideHeat, type SlideHeatCell } from './slide-heat';
import { lightTheme } from './theme';

const [worst] = lightTheme.diverging;
const cell = (more: Partial<SlideHeatCell> = {}): SlideHeatCell => ({
  figure: '99.91%',
  year: '2023',
  place: '3/3',
  sign: '',
  color: worst!,
  ...more,
});
const line = (name: string, ...cells: readonly SlideHeatCell[]) => ({
  name,
  isMine: false,
  cells,
});
const heat = (groups: SlideHeat['groups'], heads = ['预算执行率']): SlideHeat => ({
  corner: '地区',
  heads: heads.map((name) => ({ name, unit: '%' })),
  groups,
  key: { heading: '颜色说明', entries: [] },
});
const words = { more: (left: number) => `另有 ${left} 项` };

describe('a heat map in the terms of slides', () => {
  it('has a head, names, figures with their places, and tells absent from compared with nobody', () => {
    const groups = [
      {
        label: '县级',
        lines: [
          { ...line('攸县', cell({ sign: '⚑' })), isMine: true },
          line('芦淞区', cell({ figure: '—', year: '', place: '', color: null })),
          line('怀化市', cell({ place: '', color: null })),
        ],
      },
    ];
    const chart = slideOfHeat(heat(groups), words);
    expect(chart?.tiles.map((tile) => [tile.column, tile.row, tile.name, tile.figure])).toEqual([
      [0, 0, '地区', ''],
      [1, 0, '预算执行率', '%'],
      [0, 1, '★ 攸县', ''],
      [1, 1, '99.91%⚑', '3/3'],
      [0, 2, '芦淞区', ''],
      [1, 2, '—', ''],
      [0, 3, '怀化市', ''],
      [1, 3, '99.91%', ''],
    ]);
    const fills = chart?.tiles.filter(({ column, row }) => column === 1 && row > 0);
    expect(fills?.map(({ fill }) => fill)).toEqual([worst!.fill, '#ffffff', null]);
  });

  it('says the years where they differ, and names the groups where there are several', () => {
    const groups = [
      { label: '县级', lines: [line('攸县', cell())] },
      { label: '市本级', lines: [line('怀化市', cell({ year: '2021' }))] },
    ];
    const chart = slideOfHeat(heat(groups), words);
    expect(chart?.tiles.filter(({ column }) => column === 0).map(({ name }) => name)).toEqual([
      ...['地区', '县级', '攸县', '市本级', '怀化市'],
    ]);
    // The name of a group stands across all columns.
    expect(
      chart?.tiles.flatMap(({ name, span }) => (span === undefined ? [] : [name, span])),
    ).toEqual(['县级', 2, '市本级', 2]);
    expect(chart?.tiles.flatMap(({ year }) => (year === '' ? [] : [year]))).toEqual([
      '2023',
      '2021',
    ]);
  });

  it('leaves to the picture, or to the figure itself, what no room can read', () => {
    const lines = Array.from({ length: 20 }, (_, index) => line(`县 ${index}`, cell()));
    const long = slideOfHeat(heat([{ label: '县级', lines }]), words);
    expect(long?.tiles.filter(({ column }) => column === 0)).toHaveLength(1 + 12);
    expect(long?.remarks).toEqual(['另有 8 项']);
    const eleven = Array.from({ length: 11 }, (_, index) => `指标 ${index}`);
    expect(slideOfHeat(heat([{ label: '县级', lines }], eleven), words)).toBeNull();
    expect(slideOfHeat(heat([]), words)).toBeNull();
  });
});
