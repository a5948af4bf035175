import { expect, it } from 'vitest';
import type { ResourceStatus } from '../../state/query-resource.svelte';
import { together } from './chart-status';

const asked: string[] = [];
const resource = (name: string, status: ResourceStatus) => ({
  status,
  retry: () => void asked.push(name),
});
const ready = resource('ready', { kind: 'ready' });
const loading = resource('loading', { kind: 'loading' });
const failed = resource('failed', { kind: 'error', error: new Error('cut off') });

it('answers to several questions are there when all are, and fail when one does', () => {
  expect(together([ready, ready]).status.kind).toBe('ready');
  expect(together([ready, loading]).status.kind).toBe('loading');
  expect(together([loading, failed, ready]).status).toBe(failed.status);
  together([ready, failed]).retry();
  expect(asked).toEqual(['ready', 'failed']);
});
