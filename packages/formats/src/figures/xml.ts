import { escaped } from '../sheet/html.ts';

/** SVG as text: every value is escaped, and no character leaves that XML does not allow. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text that came from `element`; the only thing that goes in unescaped. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Child = Markup | string;

/** One element. Numbers are rounded to a hundredth of a unit, so that equal input gives equal bytes everywhere. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? coordinate(value) : xmlText(String(value))}"`)
    .join('');
  const inside = children.map((child) => (typeof child === 'string' ? xmlText(child) : child.text)).join('');
  return new Markup(inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`);
}

/** '12.5'; '-0' is '0'. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A coordinate is a finite number; got ${String(value)}.`);
  return String(Math.round(value * 100) / 100 + 0);
}

// XML 1.0, production 2 without the carriage return, which a parser turns into a line feed: tab, line feed, the planes without surrogates and U+FFFE, U+FFFF.
const NOT_XML = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text in which every sign of markup is escaped and what XML cannot hold is the replacement character. */
export function xmlText(text: string): string {
  return escaped(text.replaceAll(/\r\n?/g, '\n').replaceAll(NOT_XML, '\u{FFFD}'));
}
