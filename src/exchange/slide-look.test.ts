import { expect, it } from 'vitest';
import { lightTheme } from '../charts/theme';
import { slideLook } from './slide-look';

it('slides have the light colours of the product', () => {
  for (const name of ['ink', 'muted', 'faint', 'axis', 'accent'] as const) {
    expect(`#${slideLook[name].toLowerCase()}`).toBe(lightTheme[name]);
  }
});
