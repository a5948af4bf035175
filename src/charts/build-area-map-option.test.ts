import { expect, test } from 'vitest';
import { buildAreaMapOption } from './build-area-map-option';
import { lightTheme } from './theme';

test('colours areas with a figure, dashes those without, and strips markup from labels', () => {
  const color = { fill: '#123456', ink: '#ffffff' };
  const region = { code: '430203', label: '{芦淞}\n99.91%', tip: '芦淞区', color, isAbsent: false };
  const option = buildAreaMapOption(
    [region, { ...region, code: '430602', color: null, isAbsent: true, label: '' }],
    'map-1',
    true,
    lightTheme,
  );
  const [series] = option.series as { map: string; data: unknown }[];
  expect(series?.map).toBe('map-1');
  expect(series?.data).toMatchObject([
    { name: '430203', itemStyle: { areaColor: '#123456' }, label: { formatter: '芦淞\n99.91%' } },
    { name: '430602', itemStyle: { borderType: 'dashed' }, label: { show: false } },
  ]);
});
