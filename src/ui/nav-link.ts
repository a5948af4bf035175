export interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
  /** The question that the screen answers, shown on hover. */
  readonly hint?: string;
}
