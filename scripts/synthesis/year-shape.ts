/** What some planted anomaly needs the year to be like. */
export interface YearShape {
  /** A rate that exceeds its limit of 100 %. */
  readonly breach?: 'public' | 'three_public' | 'procurement' | 'staff';
  /** The full-year budget exceeds the initial one by a hair over 10, 20 or 30 %. */
  readonly isHairAbove?: boolean;
  /** “Three public” expenses far beyond those of the peers. */
  readonly isOutlier?: boolean;
  /** Procurement jumps. */
  readonly isJump?: boolean;
  /** Most rates are worse than usual, each within what is usual. */
  readonly isStrained?: boolean;
}
