import type { trends as zhTrends } from '../zh-cn/trends';

export const trends: typeof zhTrends = {};
