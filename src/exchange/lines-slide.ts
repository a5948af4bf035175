import type PptxGenJS from 'pptxgenjs';
import { layOutBars, lineLabel } from '../model/slide-bars';
import type { CategoricalChart } from '../model/slide-chart';
import type { Place } from '../model/slide-place';
import { at, points, slideLook } from './slide-look';

/**
 * Lines across the bars, such as a target; they stay in place because place and axis of the bars are fixed. `room` is px
 * of the slide.
 */
export function drawLines(
  sheet: PptxGenJS.Slide,
  chart: CategoricalChart,
  room: Place,
  lang: string,
): void {
  if (chart.references === undefined) return;
  const { plot, lines } = layOutBars(chart, chart.references, room);
  for (const { line, x, label } of lines) {
    const color = line.color.slice(1).toUpperCase();
    const top = label.top + lineLabel.line;
    sheet.addShape('line', {
      ...at({
        left: room.left + x,
        top: room.top + top,
        width: 0,
        height: plot.top + plot.height - top,
      }),
      line: { color, width: 1.75, dashType: 'dash' },
      objectName: line.label,
    });
    sheet.addText(line.label, {
      ...at({
        left: room.left + label.left,
        top: room.top + label.top,
        width: label.width,
        height: lineLabel.line,
      }),
      fontFace: slideLook.font,
      fontSize: points(lineLabel.size),
      color,
      lang,
      align: 'center',
      valign: 'middle',
      wrap: false,
    });
  }
}
