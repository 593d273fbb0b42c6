import { expect, test } from 'vitest';
import { newestFirst } from './queue.ts';

test('of each channel only the newest question is answered, her own curve first', () => {
  const queue = newestFirst<string>();
  queue.add({ channel: 'tried', id: 1, question: 'with fluconazole' });
  queue.add({ channel: 'hers', id: 2, question: '3' });
  queue.add({ channel: 'hers', id: 3, question: '3.1' });
  expect(queue.next()).toMatchObject({ channel: 'hers', id: 3 });
  expect(queue.next()).toMatchObject({ channel: 'tried', id: 1 });
  expect(queue.next()).toBeUndefined();
});

test('a question is overtaken by a newer one of its own channel only', () => {
  const queue = newestFirst<string>();
  const asked = { channel: 'hers', id: 1, question: '3' } as const;
  queue.add({ channel: 'tried', id: 2, question: 'x' });
  expect(queue.overtaken(asked)).toBe(false);
  queue.add({ channel: 'hers', id: 3, question: '3.1' });
  expect(queue.overtaken(asked)).toBe(true);
});
