/** Of the origin's private files; what the compiler's own library does not know of them yet. */
interface ListedFolder {
  keys(): AsyncIterable<string>;
}

/** Removes the files of a folder whose names begin so, but for those that something still holds. */
export async function removeFilesBeginning(
  folder: FileSystemDirectoryHandle,
  beginning: string,
): Promise<void> {
  const names: string[] = [];
  for await (const name of (folder as unknown as ListedFolder).keys())
    if (name.startsWith(beginning)) names.push(name);
  for (const name of names) await folder.removeEntry(name).catch(() => undefined);
}
