import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
  [undefined, 8787],
  ['', 8787],
  ['0', 0],
  ['1', 1],
  ['65535', 65535],
])('PORT %s is read as %d', (PORT, port) => {
  expect(readConfig({ PORT })).toEqual({ kind: 'config', config: { port } });
});

test.each(['65536', '-1', '80.5', '8787 ', 'http', '1e3', '0x10'])(
  'PORT %s is refused in a sentence, never replaced',
  (PORT) => {
    const answer = readConfig({ PORT });
    expect(answer).toEqual({
      kind: 'faults',
      faults: [`PORT is a whole number from 0 to 65535; got ${JSON.stringify(PORT)}.`],
    });
  },
);
