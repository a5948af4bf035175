import { describe, expect, it } from 'vitest';
import { LastingModels } from './lasting-models.svelte';

class Counter {
  count = $state(0);
  readonly twice = $derived(this.count * 2);
  isClosed = false;

  constructor(readonly owner: string) {}

  close(): void {
    this.isClosed = true;
  }
}

describe('lasting models', () => {
  it('are found as they were left, though the screen that made them has gone', () => {
    const models = new LastingModels('page');
    const leave = $effect.root(() => {
      models.of(Counter).count = 3;
    });
    leave();
    const found = models.of(Counter);
    expect([found.owner, found.count, found.twice]).toEqual(['page', 3, 6]);
    found.count = 4;
    expect(found.twice).toBe(8);
  });

  it('are one of a kind for each owner', () => {
    const [one, other] = [new LastingModels('a'), new LastingModels('b')];
    expect(one.of(Counter)).toBe(one.of(Counter));
    expect(one.of(Counter)).not.toBe(other.of(Counter));
  });

  it('end with their owner', () => {
    const models = new LastingModels('page');
    const counter = models.of(Counter);
    models.close();
    expect(counter.isClosed).toBe(true);
    expect(models.of(Counter)).not.toBe(counter);
  });
});
