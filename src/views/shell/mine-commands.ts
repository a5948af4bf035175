import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Catalog } from '../../model/catalog';
import type { Route } from '../../state/route';

interface MineContext {
  readonly catalog: Catalog;
  readonly route: Pick<Route, 'mineCode'>;
  readonly locale: Locale;
  readonly otherLocale: Locale;
}

/** What the commands ask of the page. */
interface MineHost {
  chooseMine(areaCode: string | null): void;
  say(message: string): void;
}

/** A command for each area to make it the reader's own, and where one is, to have none. The choice shows on Compare only, so it is said. */
export function mineCommands({ catalog, route, locale, otherLocale }: MineContext) {
  const { mineCode } = route;
  const other = messages(otherLocale);
  const { commands: text, compare } = messages(locale);
  const keywords = `${compare.standpoint.mine} ${other.compare.standpoint.mine}`;
  const none = {
    id: 'mine:none',
    name: text.noMine,
    keywords: `${keywords} ${other.commands.noMine}`,
    run: (host: MineHost) => {
      host.chooseMine(null);
      host.say(text.noMineNow);
    },
  };
  const areas = catalog.areas.map((entry) => {
    const area = areaNameOf(entry, locale);
    const otherName = areaNameOf(entry, otherLocale);
    return {
      id: `mine:${entry.areaCode}`,
      name: compare.standpoint.pin(area),
      keywords: `${keywords} ${otherName} ${entry.areaCode}`,
      isCurrent: entry.areaCode === mineCode,
      run: (host: MineHost) => {
        host.chooseMine(entry.areaCode);
        host.say(text.mineNow(area));
      },
    };
  });
  return mineCode === null ? areas : [none, ...areas];
}
