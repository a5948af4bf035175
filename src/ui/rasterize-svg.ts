/** Browsers draw no canvas of longer sides. */
const longestSide = 16_384;

/** Draws an SVG document as PNG with `scale` pixels to the CSS pixel, fewer where it would be larger than browsers draw. */
export async function rasterizeSvg(svg: string, scale: number): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { width, height } = image;
    const used = Math.min(scale, longestSide / Math.max(width, height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * used);
    canvas.height = Math.round(height * used);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
