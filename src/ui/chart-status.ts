/** What a chart frame shows in the place of its chart. */
export type ChartStatus =
  /** `updating`: the figures shown are of the last question, while the next is being answered. */
  | { readonly kind: 'ready'; readonly updating?: string | undefined }
  | { readonly kind: 'loading'; readonly label: string; readonly share?: number | undefined }
  | { readonly kind: 'empty'; readonly title: string; readonly hint: string }
  | {
      readonly kind: 'error';
      readonly title: string;
      readonly detail: string;
      readonly action?: { readonly label: string; readonly run: () => void } | undefined;
    };

export type ChartView = 'chart' | 'table';
