import { expect, it } from 'vitest';
import { addressDataset, screenHash } from './address-dataset';
import { province, real } from './testing/known-datasets';

it.each([
  ['', 'real'],
  ['#/compare', 'real'],
  ['#/compare?dataset=province', 'province'],
  ['#/compare?year=2021&dataset=province&metric=x', 'province'],
  ['#/compare?dataset=real', 'real'],
  // What is not listed opens the first; the notice about the address says so.
  ['#/compare?dataset=galaxy', 'real'],
  ['#/compare?dataset=__proto__', 'real'],
  ['#/dataset=province', 'real'],
])('the address %j opens %s', (hash, id) => {
  expect(addressDataset(hash, [real, province]).id).toBe(id);
});

it.each([
  ['', '#/trends'],
  ['#/compare?year=2021', '#/trends'],
  ['#/compare?year=2021&dataset=import-1a', '#/trends?dataset=import-1a'],
  ['#/compare?dataset=a%26b', '#/trends?dataset=a%26b'],
])('another screen of %j is %s', (hash, expected) => {
  expect(screenHash('trends', hash)).toBe(expected);
});
