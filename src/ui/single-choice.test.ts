import { expect, it } from 'vitest';
import { singleChoice } from './single-choice';

const all = { value: 'all', label: '全部' };
const offered = [
  { value: 'high', label: '重要' },
  { value: 'low', label: '轻微' },
];
const choice = (chosen: readonly string[]) =>
  singleChoice(offered, all, chosen, (values) => values.join('、'));
/** What the closed list shows. */
const shown = (chosen: readonly string[]) => {
  const { value, options } = choice(chosen);
  return options.find((option) => option.value === value)?.label;
};

it('shows what is chosen, though it be several at once or not among what is offered', () => {
  expect([[], ['low'], ['high', 'low'], ['none']].map(shown)).toEqual([
    '全部',
    '轻微',
    'high、low',
    'none',
  ]);
});

it('offers no more than there is, unless it is chosen', () => {
  expect(choice(['low']).options).toEqual([all, ...offered]);
  expect(choice(['none']).options).toHaveLength(4);
});
