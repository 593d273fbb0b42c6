import { expect, test } from 'vitest';
import { judgeNode } from './nodeVersion.mjs';

test.each(['12.22.0', '18.20.4', '20.18.3', '20.0.0'])('Node %s is refused, with what to do', (version) => {
  const { usable, notice } = judgeNode(version);
  expect(usable).toBe(false);
  expect(notice).toBe(
    `Nidation needs Node 20.19 or newer; this is Node ${version}. Get a newer one from https://nodejs.org and run the command again.`,
  );
});

test.each(['20.19.0', '20.20.2'])('Node %s is used, with its end of life told', (version) => {
  expect(judgeNode(version)).toEqual({
    usable: true,
    notice: expect.stringContaining('no security fixes since 30 April 2026') as string,
  });
});

test.each(['22.0.0', '24.1.0', '100.0.0'])('Node %s is used without a word', (version) => {
  expect(judgeNode(version)).toEqual({ usable: true, notice: undefined });
});
