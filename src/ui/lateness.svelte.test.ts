import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Lateness } from './lateness.svelte';

beforeEach(() => void vi.useFakeTimers());
let end = () => {};
afterEach(() => {
  end();
  vi.useRealTimers();
});

/** A wait that begins and ends on call. */
function waitOf() {
  let isWaiting = $state(false);
  let lateness!: Lateness;
  end = $effect.root(() => {
    lateness = new Lateness(() => isWaiting);
  });
  const set = (next: boolean) => {
    isWaiting = next;
    flushSync();
  };
  flushSync();
  return { lateness, set };
}

it('says nothing of a quick answer', () => {
  const { lateness, set } = waitOf();
  set(true);
  vi.advanceTimersByTime(140);
  set(false);
  vi.advanceTimersByTime(1000);
  expect(lateness.isLate).toBe(false);
});

it('says that an answer is late after a moment, until it has come', () => {
  const { lateness, set } = waitOf();
  set(true);
  vi.advanceTimersByTime(160);
  expect(lateness.isLate).toBe(true);
  set(false);
  expect(lateness.isLate).toBe(false);
});

it('counts each wait from its own start', () => {
  const { lateness, set } = waitOf();
  for (const isWaiting of [true, false, true]) {
    set(isWaiting);
    vi.advanceTimersByTime(100);
  }
  expect(lateness.isLate).toBe(false);
});
