import type { compare as zhCompare } from '../zh-cn/compare';

export const compare: typeof zhCompare = {};
