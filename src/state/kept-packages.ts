import { removeFilesBeginning } from '../core/private-files';
import { IndexedStore } from './indexed-store';

/** Where this browser keeps packages of data, by the id of their dataset. Every call may be refused. */
export interface KeptPackages {
  read(id: string): Promise<Uint8Array | null>;
  write(id: string, bytes: Uint8Array): Promise<void>;
  remove(id: string): Promise<void>;
}

/** The origin's own files. On HTTPS and localhost alone. */
export class PrivateFiles implements KeptPackages {
  constructor(private readonly root: () => Promise<FileSystemDirectoryHandle>) {}

  /** An empty file is none: a write that failed has left it. */
  async read(id: string): Promise<Uint8Array | null> {
    try {
      const handle = await (await this.folder()).getFileHandle(fileName(id));
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      return bytes.length === 0 ? null : bytes;
    } catch (error) {
      if (isNamed(error, 'NotFoundError')) return null;
      throw error;
    }
  }

  /** All or nothing: what is there is replaced when the new file is complete. */
  async write(id: string, bytes: Uint8Array): Promise<void> {
    const folder = await this.folder();
    const handle = await folder.getFileHandle(fileName(id), { create: true });
    try {
      // Safari before 26 has no such method.
      const stream = await handle.createWritable();
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    } catch (error) {
      const isEmpty = (await handle.getFile()).size === 0;
      if (isEmpty) await folder.removeEntry(fileName(id));
      throw error;
    }
  }

  /** With what an engine has computed of it, which lies beside the folder. */
  async remove(id: string): Promise<void> {
    await removeFilesBeginning(await this.root(), `${id}.`);
    try {
      await (await this.folder()).removeEntry(fileName(id));
    } catch (error) {
      if (!isNamed(error, 'NotFoundError')) throw error;
    }
  }

  private async folder(): Promise<FileSystemDirectoryHandle> {
    return (await this.root()).getDirectoryHandle('imported-datasets', { create: true });
  }
}

class IndexedPackages implements KeptPackages {
  private readonly store = new IndexedStore('imported-datasets', 'packages');

  async read(id: string): Promise<Uint8Array | null> {
    const found = await this.store.get(id);
    return found instanceof Uint8Array ? found : null;
  }

  write(id: string, bytes: Uint8Array): Promise<void> {
    return this.store.put(id, bytes);
  }

  remove(id: string): Promise<void> {
    return this.store.delete(id);
  }
}

/** Keeps each package in the first place that takes it, and looks for it in all. */
export class FirstThatKeeps implements KeptPackages {
  constructor(private readonly places: readonly KeptPackages[]) {}

  async read(id: string): Promise<Uint8Array | null> {
    for (const place of this.places) {
      const found = await place.read(id).catch(() => null);
      if (found !== null) return found;
    }
    return null;
  }

  async write(id: string, bytes: Uint8Array): Promise<void> {
    let refusal: unknown = new Error('no place');
    for (const place of this.places) {
      try {
        await place.write(id, bytes);
        return;
      } catch (error) {
        refusal = error;
      }
    }
    throw refusal;
  }

  async remove(id: string): Promise<void> {
    await Promise.all(this.places.map((place) => place.remove(id).catch(() => undefined)));
  }
}

/** The places that a browser may have: its private files, else its database. */
export function browserPackages(): KeptPackages {
  const files = new PrivateFiles(() => navigator.storage.getDirectory());
  return new FirstThatKeeps([files, new IndexedPackages()]);
}

function fileName(id: string): string {
  return `${id}.zip`;
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error && error.name === name;
}
