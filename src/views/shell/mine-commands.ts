import type { Locale } from '../../core/locale';
import { messages } from '../../core/messages';
import { areaNameOf, type Catalog } from '../../model/catalog';

/** What the commands ask of the page. */
interface MineHost {
  chooseMine(areaCode: string | null): void;
  say(message: string): void;
}

/** A command for each area to make it the reader's own, and where one is, to have none. The choice shows on Compare only, so it is said. */
export function mineCommands(catalog: Catalog, mineCode: string | null, locale: Locale) {
  const { commands: text, compare } = messages(locale);
  const other = messages(locale === 'en' ? 'zh-CN' : 'en');
  const keywords = `${compare.standpoint.mine} ${other.compare.standpoint.mine}`;
  const byCode = new Map(catalog.rows.departments.map((entry) => [entry.areaCode, entry]));
  const none = {
    id: 'mine:none',
    name: text.noMine,
    keywords: `${keywords} ${other.commands.noMine}`,
    run: (host: MineHost) => {
      host.chooseMine(null);
      host.say(text.noMineNow);
    },
  };
  const areas = [...byCode.values()].map((department) => {
    const area = areaNameOf(department, locale);
    const otherName = areaNameOf(department, locale === 'en' ? 'zh-CN' : 'en');
    return {
      id: `mine:${department.areaCode}`,
      name: compare.standpoint.pin(area),
      keywords: `${keywords} ${otherName} ${department.areaCode}`,
      isCurrent: department.areaCode === mineCode,
      run: (host: MineHost) => {
        host.chooseMine(department.areaCode);
        host.say(text.mineNow(area));
      },
    };
  });
  return mineCode === null ? areas : [none, ...areas];
}
