import { describe, expect, it } from 'vitest';
import { expectOnly, problemsOf, withEdit } from './testing/package-sample';

// None of these numbers is anybody's: the mobile ranges are fillers, the birthday is in 1900.
describe('checkPrivacy', () => {
  it.each([
    ['联系人电话13800000000', '138****00'],
    ['电话：138-0000-0000', '138****00'],
    ['电话１３８００００００００', '138****00'],
    ['座机0731-80000000', '073****00'],
    ['座机（0731）80000000', '(07****00'],
    ['电话+8613800000000', '+86****00'],
  ])('reports the telephone number in “%s” and masks it', (text, masked) => {
    const files = withEdit('indicators.csv', 3, '效果,', `${text},`);
    expectOnly(files, 'phone_number', `indicators.csv:3:level1 = ${masked}`, {});
  });

  it.each([
    ['430203190001010000', '430****00'],
    ['43020319000101000X', '430****0X'],
    ['43020319000101000x', '430****0x'],
  ])('reports the identity card number %s and masks it', (text, masked) => {
    const files = withEdit('facts.csv', 4, '附表1', `附表1（${text}）`);
    expectOnly(files, 'identity_number', `facts.csv:4:locator = ${masked}`, {});
  });

  it.each([
    '13800000000元',
    '13800000000.55',
    '合计213800000000',
    '〔2022〕51号',
    '0.138000000001',
  ])('leaves the figure “%s” alone', (text) => {
    expect(problemsOf(withEdit('facts.csv', 4, '附表1', text))).toEqual([]);
  });
});
