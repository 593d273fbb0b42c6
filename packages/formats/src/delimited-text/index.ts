export { detectEncoding } from './encodings.ts';
export type { Encoding } from './encodings.ts';
export { delimitedSource } from './delimitedSource.ts';
export type { DelimitedAnswer } from './delimitedSource.ts';
export { delimitedLine, sameLine } from './writeDelimited.ts';
export type { OutCell } from './writeDelimited.ts';
