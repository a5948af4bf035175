/** Offers a file to the reader under a name, as the browser's own download. */
export function downloadFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by the next task at the latest.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
