import type { working as zhWorking } from '../zh-cn/working';

export const working: typeof zhWorking = {};
