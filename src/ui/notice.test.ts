import { expect, it } from 'vitest';
import { cautionsOf, firstOfMany, type NoticeText } from './notice';

const remarks = (count: number): readonly NoticeText[] =>
  Array.from({ length: count }, (_, index) => ({ tone: 'info', text: `remark ${index + 1}` }));

it('lists a few remarks of one kind, all of them', () => {
  expect(firstOfMany(remarks(6), 'en')).toEqual(remarks(6));
});

it('lists the gravest of many, and says how many more there are', () => {
  const grave: NoticeText = { tone: 'warning', text: 'the parts exceed the total' };
  const shown = firstOfMany([...remarks(8), grave], 'en').map(({ text }) => text);
  expect(shown).toEqual([
    'the parts exceed the total',
    'remark 1',
    'remark 2',
    'remark 3',
    'remark 4',
    'remark 5',
    '3 more like these are not listed.',
  ]);
  expect(firstOfMany(remarks(7), 'zh-CN')[6]?.text).toBe('另有 1 处同类情况，未逐一列出。');
});

it('keeps what misleads for those who compare, the gravest first', () => {
  const notices: readonly NoticeText[] = [
    { tone: 'info', text: 'known' },
    { tone: 'warning', text: 'other years' },
    { tone: 'error', text: 'failed' },
    { tone: 'info', text: '⚑ has findings, open it', onSlide: '⚑ has findings' },
  ];
  expect(cautionsOf(notices)).toEqual(['failed', 'other years', '⚑ has findings']);
});
