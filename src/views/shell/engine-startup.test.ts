import { expect, it } from 'vitest';
import { startupOf } from './engine-startup';

const mib = 1024 * 1024;

it('says how far the start of the engine is, and nothing at any other time', () => {
  const starting = (loadedBytes: number, totalBytes: number | null) =>
    startupOf({ kind: 'starting', loadedBytes, totalBytes }, 'zh-CN');
  expect(starting(0, 34 * mib)).toEqual({
    label: '正在启动查询引擎',
    detail: '',
    share: undefined,
  });
  expect(starting(8.5 * mib, 34 * mib)).toMatchObject({
    detail: '已载入 8.5 / 34.0 MB',
    share: 0.25,
  });
  expect(starting(8.5 * mib, null)).toMatchObject({ detail: '已载入 8.5 MB', share: undefined });
  expect(startupOf({ kind: 'ready' }, 'zh-CN')).toBeNull();
  expect(startupOf({ kind: 'failed', reason: 'x' }, 'zh-CN')).toBeNull();
});
