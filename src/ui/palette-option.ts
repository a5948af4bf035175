import type { Option } from './options';

/** An entry of the palette; `group` is the heading that it stands under. */
export interface PaletteOption extends Option {
  readonly group: string;
  /** The page shows it already. */
  readonly isCurrent: boolean;
  /** Key caps of its shortcuts, one list for each. */
  readonly caps?: readonly (readonly string[])[] | undefined;
}
