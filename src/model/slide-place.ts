/** px of a part of a slide, from the left and the top of what it stands in. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
