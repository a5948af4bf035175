import type { AreaMapProblem } from '../../exchange/area-map-problem';
import type { AreaMap, MapArea } from '../../exchange/parse-area-map';
import { readLimits } from '../../exchange/read-limits';
import type { LocalFiles } from '../../state/local-files';

const key = 'area-map';
const bytesPerMegabyte = 1024 * 1024;

/** What reads outlines: few readers have any. */
const loadParser = () => import('../../exchange/parse-area-map');

/** The reader's own outlines of the areas: read, kept in this browser, taken away again. Never sent anywhere. */
export class OwnMap {
  /** Null: the product's own squares. */
  map: AreaMap | null = $state.raw(null);
  fileName = $state('');
  /** Why the last file was refused. */
  problems: readonly AreaMapProblem[] = $state.raw([]);
  /** The file that was refused; the one shown before stays. */
  refusedName = $state('');
  /** The browser would not keep the file: it is gone with the page. */
  isUnkept = $state(false);
  isReading = $state(false);
  private isRestored = false;
  /** How often the reader has decided what is shown: what an earlier choice brings is too late. */
  private choices = 0;

  constructor(private readonly files: LocalFiles) {}

  /** Shows the file of the last visit. A file that no longer fits the areas is left aside. */
  async restore(areas: readonly MapArea[]): Promise<void> {
    if (this.isRestored || areas.length === 0) return;
    this.isRestored = true;
    try {
      const file = await this.files.read(key);
      if (file === null) return;
      const { parseAreaMap } = await loadParser();
      // What the reader has given meanwhile counts.
      if (this.map !== null) return;
      const result = parseAreaMap(file.text, areas);
      if (result.kind === 'map') this.show(result.map, file.name);
    } catch {
      // Storage may be forbidden; then there is nothing to restore.
    }
  }

  async take(file: Pick<File, 'name' | 'size' | 'text'>, areas: readonly MapArea[]): Promise<void> {
    const own = (this.choices += 1);
    this.problems = [];
    this.refusedName = file.name;
    this.isReading = false;
    if (file.size > readLimits.outlineBytes) {
      this.problems = [{ kind: 'too_large', megabytes: Math.ceil(file.size / bytesPerMegabyte) }];
      return;
    }
    this.isReading = true;
    try {
      const [text, { parseAreaMap }] = await Promise.all([file.text(), loadParser()]);
      if (own !== this.choices) return;
      const result = parseAreaMap(text, areas);
      if (result.kind === 'refused') this.problems = result.problems;
      else {
        this.show(result.map, file.name);
        await this.keep(file.name, text);
      }
    } catch {
      // Moved or taken away since it was chosen.
      if (own === this.choices) this.problems = [{ kind: 'unreadable' }];
    } finally {
      if (own === this.choices) this.isReading = false;
    }
  }

  async remove(): Promise<void> {
    this.choices += 1;
    this.isReading = false;
    this.map = null;
    this.problems = [];
    this.fileName = '';
    this.isUnkept = false;
    try {
      await this.files.remove(key);
    } catch {
      // What could not be kept need not be removed.
    }
  }

  private show(map: AreaMap, fileName: string): void {
    this.map = map;
    this.fileName = fileName;
    this.refusedName = '';
  }

  private async keep(name: string, text: string): Promise<void> {
    try {
      await this.files.write(key, { name, text });
      this.isUnkept = false;
    } catch {
      this.isUnkept = true;
    }
  }
}
