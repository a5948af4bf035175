import type { BuiltEntry } from '../../model/manifest';

const file = { path: 'x', bytes: 1 };

/** Two datasets as a listing has them. */
export const real: BuiltEntry = {
  id: 'real',
  path: 'real/',
  title: '真实',
  titleEn: 'real',
  version: '1.0.0',
  isSimulated: false,
  licence: 'public',
  asOf: '2026-11-21',
  reports: 6,
  facts: 295,
  hash: '0123456789ab',
  database: file,
  firstAnswers: file,
  snapshot: file,
  package: file,
};
export const province: BuiltEntry = {
  ...real,
  id: 'province',
  path: 'province/',
  isSimulated: true,
};
