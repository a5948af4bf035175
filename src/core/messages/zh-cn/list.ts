/** More names than this would bury the sentence around them. */
const mostNames = 8;
const namedOfMany = 6;

/** Names one after the other; of many the first few and how many there are: “甲、乙、丙等 40 个”. */
export function listNames(names: readonly string[]): string {
  return names.length <= mostNames
    ? names.join('、')
    : `${names.slice(0, namedOfMany).join('、')}等 ${names.length} 个`;
}
