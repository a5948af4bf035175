import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRound } from './answer-round';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nextMoment = () => vi.advanceTimersByTimeAsync(0);

describe('the answers to what is asked at one moment', () => {
  it('are shown together, once the last one is there', () => {
    const shown: string[] = [];
    const [figures, marks] = [answerRound().join(), answerRound().join()];
    figures(() => shown.push('figures'));
    expect(shown).toEqual([]);
    marks(() => shown.push('marks'));
    expect(shown).toEqual(['figures', 'marks']);
  });

  it('do not wait longer than a moment for a late one, which is shown when it comes', async () => {
    const shown: string[] = [];
    const [figures, marks, late] = [1, 2, 3].map(() => answerRound().join());
    figures!(() => shown.push('figures'));
    await vi.advanceTimersByTimeAsync(149);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual(['figures']);
    marks!(() => shown.push('marks'));
    expect(shown).toEqual(['figures', 'marks']);
    late!(() => shown.push('late'));
    expect(shown).toEqual(['figures', 'marks', 'late']);
  });

  it('do not wait for what is asked later', async () => {
    const shown: string[] = [];
    const first = answerRound().join();
    await nextMoment();
    answerRound().join();
    first(() => shown.push('first'));
    expect(shown).toEqual(['first']);
  });
});
