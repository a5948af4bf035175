/** Of the origin's private files; what the compiler's own library does not know of them yet. */
interface ListedFolder {
  keys(): AsyncIterable<string>;
}

/** A worker that was ended lets go of its files a moment later; ms, and how often they are asked for. */
const restMs = 100;
const mostTries = 20;

/** Removes the files of a folder whose names begin so, but for those that something goes on holding. */
export async function removeFilesBeginning(
  folder: FileSystemDirectoryHandle,
  beginning: string,
): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const names: string[] = [];
    for await (const name of (folder as unknown as ListedFolder).keys())
      if (name.startsWith(beginning)) names.push(name);
    const removals = names.map((name) => folder.removeEntry(name));
    const outcomes = await Promise.allSettled(removals);
    if (outcomes.every(({ status }) => status === 'fulfilled')) return;
    await new Promise((resolve) => {
      setTimeout(resolve, restMs);
    });
  }
}
