import type { Picture } from '../../exchange/write-presentation';
import type { Slide } from '../../model/deck';
import { rasterizeSvg } from '../../ui/rasterize-svg';

/** Pixels to the CSS pixel of a picture: sharp on a wall. */
const scale = 2;

/** URL of an SVG document for an <img>, where no script in it runs; give it back with URL.revokeObjectURL. */
export function pictureUrl(svg: string): string {
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

/** The picture of a slide for a file; null for one that cannot be drawn, as a file of anybody's making may have. */
export async function pictureOf({ content }: Slide): Promise<Picture | null> {
  if (content.kind !== 'chart') return null;
  try {
    const png = await rasterizeSvg(content.svg, scale);
    const { width, height } = await createImageBitmap(png);
    return { dataUrl: await dataUrlOf(png), ratio: width / height };
  } catch {
    return null;
  }
}

function dataUrlOf(png: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(png);
  });
}
