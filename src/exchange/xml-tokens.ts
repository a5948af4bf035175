/** A tag of an XML text, by its name without prefix, with the text that stands before it. */
export interface XmlToken {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** As written between the name and the end of the tag. */
  readonly attributes: string;
  /** Plain text since the tag before, entities replaced. */
  readonly text: string;
}

/** The tags in their order; comments and declarations are passed over, entities are never expanded from a DTD. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  let text = '';
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return;
    text += xml.slice(at, start);
    if (xml.startsWith('<!--', start)) {
      at = after(xml, '-->', start);
      continue;
    }
    if (xml.startsWith('<![CDATA[', start)) {
      const end = xml.indexOf(']]>', start);
      text += xml.slice(start + 9, end < 0 ? xml.length : end).replace(/&/g, '&amp;');
      at = after(xml, ']]>', start);
      continue;
    }
    at = after(xml, '>', start);
    const inner = xml.slice(start + 1, at - 1);
    if (inner.startsWith('?') || inner.startsWith('!')) continue;
    const isClose = inner.startsWith('/');
    const isEmpty = inner.endsWith('/');
    const body = inner.slice(isClose ? 1 : 0, isEmpty ? -1 : undefined);
    const space = body.search(/\s/);
    const qualified = space < 0 ? body : body.slice(0, space);
    yield {
      name: qualified.slice(qualified.indexOf(':') + 1),
      kind: isClose ? 'close' : isEmpty ? 'empty' : 'open',
      attributes: space < 0 ? '' : body.slice(space),
      text: unescapeXml(text),
    };
    text = '';
  }
}

/** The value of an attribute, by its name without prefix; null where there is none. */
export function attributeOf({ attributes }: XmlToken, name: string): string | null {
  for (const [, key = '', double, single] of attributes.matchAll(
    /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (key === name || key.endsWith(`:${name}`)) return unescapeXml(double ?? single ?? '');
  }
  return null;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole: string, entity: string) => {
    if (!entity.startsWith('#')) return named.get(entity) ?? whole;
    const isHex = entity.charAt(1).toLowerCase() === 'x';
    const code = BigInt(isHex ? `0x${entity.slice(2)}` : entity.slice(1));
    return code > 0n && code <= 0x10ffffn ? String.fromCodePoint(+code.toString()) : whole;
  });
}

function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found < 0 ? xml.length : found + mark.length;
}
