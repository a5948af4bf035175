import { describe, expect, it } from 'vitest';
import { ReviewMarks } from './review-marks.svelte';

function memory(initial: string | null = null) {
  let text = initial;
  return {
    getItem: () => text,
    setItem: (_key: string, value: string) => {
      text = value;
    },
  };
}

describe('review marks', () => {
  it('survive a reload, status and note apart', () => {
    const storage = memory();
    const marks = new ReviewMarks(storage);
    marks.set('a', { status: 'confirmed' });
    marks.set('a', { note: '已核对凭证' });
    expect(new ReviewMarks(storage).get('a')).toEqual({ status: 'confirmed', note: '已核对凭证' });
  });

  it('leave nothing behind once they are taken back', () => {
    const marks = new ReviewMarks(memory());
    marks.set('a', { status: 'dismissed' });
    marks.set('a', { status: null });
    expect(marks.size).toBe(0);
    expect(marks.get('a')).toEqual({ status: null, note: '' });
  });

  it('of two tabs stand beside each other', () => {
    const storage = memory();
    const [here, there] = [new ReviewMarks(storage), new ReviewMarks(storage)];
    here.set('a', { status: 'confirmed' });
    there.set('b', { status: 'dismissed' });
    here.set('c', { note: '已核对' });
    expect([here.get('b').status, new ReviewMarks(storage).size]).toEqual(['dismissed', 3]);
    there.hear('review-marks');
    expect(there.get('c').note).toBe('已核对');
    there.set('a', { status: null });
    here.hear(null);
    expect(here.get('a').status).toBeNull();
  });

  it('pass over what is no mark', () => {
    const stored = JSON.stringify({
      a: { status: 'confirmed', note: '' },
      b: { status: 'guilty', note: '' },
      c: 7,
    });
    expect(new ReviewMarks(memory(stored)).size).toBe(1);
    expect(new ReviewMarks(memory('{{')).size).toBe(0);
  });

  it('say when the browser does not keep them', () => {
    const marks = new ReviewMarks({
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    marks.set('a', { status: 'confirmed' });
    expect(marks.get('a').status).toBe('confirmed');
    expect(marks.isKept).toBe(false);
  });
});
