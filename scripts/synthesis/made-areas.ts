import type { DatasetSize } from './dataset-size';

/** A row of areas.csv; tile_x and tile_y are null for the one above all. */
export interface MadeArea {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'province' | 'prefecture' | 'county' | 'district' | 'county_city';
  readonly parentCode: string | null;
  readonly tileX: number | null;
  readonly tileY: number | null;
}

/** Signs of the old calendar with numerals: no place is called so (a test holds it against the real ones). */
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const stemsEn = ['Jia', 'Yi', 'Bing', 'Ding', 'Wu', 'Ji', 'Geng', 'Xin', 'Ren', 'Gui'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];
const branchesEn = [
  'Zi',
  'Chou',
  'Yin',
  'Mao',
  'Chen',
  'Si',
  'Wu',
  'Wei',
  'Shen',
  'You',
  'Xu',
  'Hai',
];
const numerals = [...'一二三四五六七八九十'];

const kinds = [
  { level: 'district', ending: '区', endingEn: 'District' },
  { level: 'county', ending: '县', endingEn: 'County' },
  { level: 'county_city', ending: '市', endingEn: 'City' },
] as const;

/** The areas of a made dataset, codes 99xxxx, the one above all first, each prefecture before its counties. */
export function madeAreas({
  prefectures,
  counties,
  topName,
  topNameEn,
}: DatasetSize): readonly MadeArea[] {
  const topCode = '990000';
  const top: MadeArea = {
    code: topCode,
    name: topName,
    nameEn: topNameEn,
    level: 'province',
    parentCode: null,
    tileX: null,
    tileY: null,
  };
  const mostCounties = Math.ceil(counties / prefectures);
  const across = Math.ceil(Math.sqrt(prefectures));
  const blockWidth = Math.ceil(Math.sqrt(mostCounties));
  const blockHeight = Math.ceil(mostCounties / blockWidth);
  const areas: MadeArea[] = [top];
  for (let index = 0; index < prefectures; index += 1) {
    const stem = Math.floor(index / numerals.length);
    const number = index % numerals.length;
    const [column, row] = [index % across, Math.floor(index / across)];
    const name = stems[stem]! + numerals[number]!;
    const nameEn = `${stemsEn[stem]!}-${number + 1}`;
    const pair = `${index + 1}`.padStart(2, '0');
    const code = `99${pair}00`;
    areas.push({
      code,
      name: `${name}市`,
      nameEn,
      level: 'prefecture',
      parentCode: topCode,
      tileX: column + 1,
      tileY: row + 1,
    });
    const own = Math.floor(counties / prefectures) + (index < counties % prefectures ? 1 : 0);
    for (let place = 0; place < own; place += 1) {
      const branch = place % branches.length;
      const round = Math.floor(place / branches.length);
      const { level, ending, endingEn } = kinds[place < own / 3 ? 0 : place % 5 === 4 ? 2 : 1];
      const more = round === 0 ? '' : numerals[round]!;
      areas.push({
        code: `99${pair}${`${place + 1}`.padStart(2, '0')}`,
        name: `${name}${branches[branch]!}${more}${ending}`,
        nameEn: `${nameEn}-${branchesEn[branch]!}${round === 0 ? '' : `-${round + 1}`} ${endingEn}`,
        level,
        parentCode: code,
        tileX: column * blockWidth + (place % blockWidth) + 1,
        tileY: row * blockHeight + Math.floor(place / blockWidth) + 1,
      });
    }
  }
  return areas;
}
