import { today } from '../../core/clock';
import type { Locale } from '../../core/locale';
import { exportMessages } from '../../core/messages/export';
import { figureCsv, figureSheets, figureTabs } from '../../exchange/figure-files';
import { copyText } from '../../ui/copy-text';
import { downloadFile } from '../../ui/download-file';
import type { FigureContent } from '../../ui/figure-content';
import { fileNameOf } from '../../ui/file-name';
import type { FigureToolsProps, PageContext } from '../../ui/page-context';
import { rasterizeSvg } from '../../ui/rasterize-svg';

export interface FigureMenuProps extends FigureToolsProps {
  readonly locale: Locale;
  readonly edition: PageContext['edition'];
  readonly isOpen: boolean;
  /** The button that the menu belongs to. */
  readonly opener: HTMLElement;
  readonly onclose: (returnsFocus: boolean) => void;
}

/** One thing that can be done with a figure. `run` answers with what to tell the reader. */
export interface FigureAction {
  readonly id: 'png' | 'svg' | 'copyPicture' | 'csv' | 'xlsx' | 'copyTable';
  /** Why it cannot be done here; null where it can. */
  readonly refusal: string | null;
  readonly run: (host: HTMLElement) => Promise<string>;
}

/** Pixels of a picture to the CSS pixel, so that it stays sharp in a document. */
const pictureScale = 2;

/** What can be done with a figure as it stands: pictures only of what is drawn. */
export function figureActions(
  content: FigureContent,
  picture: (() => string) | null,
  locale: Locale,
  edition: PageContext['edition'],
): readonly FigureAction[] {
  const text = exportMessages(locale);
  const save = (file: Blob, kind: keyof typeof text.fileKind, extension: string) => {
    const parts = [content.heading, text.fileKind[kind], edition?.title ?? '', edition?.asOf ?? ''];
    const name = fileNameOf(parts, extension);
    downloadFile(file, name);
    return text.saved(name);
  };
  const png = () => rasterizeSvg(picture?.() ?? '', pictureScale);
  const table = () => {
    const rows = content.table();
    if (rows === null) throw new Error('no rows');
    return rows;
  };
  const pictures: readonly FigureAction[] = [
    { id: 'png', refusal: null, run: async () => save(await png(), 'chart', 'png') },
    {
      id: 'svg',
      refusal: null,
      run: () =>
        Promise.resolve(
          save(new Blob([picture?.() ?? ''], { type: 'image/svg+xml' }), 'chart', 'svg'),
        ),
    },
    {
      id: 'copyPicture',
      refusal: canCopyPictures() ? null : text.noClipboard,
      run: async () => {
        const blob = await png();
        await navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]);
        return text.copied;
      },
    },
  ];
  const data: readonly FigureAction[] = [
    {
      id: 'csv',
      refusal: null,
      run: () =>
        Promise.resolve(
          save(new Blob([figureCsv(table(), locale)], { type: 'text/csv' }), 'table', 'csv'),
        ),
    },
    {
      id: 'xlsx',
      refusal: null,
      run: async () => {
        const sheets = figureSheets(table(), sourceLines(content, locale), locale);
        const { writeWorkbook } = await import('../../exchange/workbook');
        return save(await writeWorkbook(sheets), 'table', 'xlsx');
      },
    },
    {
      id: 'copyTable',
      refusal: null,
      run: async (host) => {
        if (!(await copyText(figureTabs(table(), locale), host))) throw new Error('no clipboard');
        return text.copied;
      },
    },
  ];
  return picture === null ? data : [...pictures, ...data];
}

/** Pages that are not served over HTTPS have no clipboard of their own. */
function canCopyPictures(): boolean {
  return 'ClipboardItem' in globalThis && navigator.clipboard !== undefined;
}

function sourceLines({ heading, description, source }: FigureContent, locale: Locale) {
  const { about } = exportMessages(locale);
  const lines = [
    [about.figure, heading],
    [about.description, description],
    [about.source, source ?? ''],
    [about.address, location.href],
    [about.date, today()],
  ] as const;
  return lines.filter(([, value]) => value !== '');
}
