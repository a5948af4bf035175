const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Asks whether one of the nearest is meant, before it advises otherwise. */
export const orNearest = (nearest: readonly string[], otherwise: string): string =>
  nearest.length === 0
    ? `${capitalised(otherwise)}.`
    : `Is ${nearest.map((each) => `“${each}”`).join(' or ')} meant? If so, write that; if not, ${otherwise}.`;
