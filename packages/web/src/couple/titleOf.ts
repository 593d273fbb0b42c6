import type { Origin } from './openCase.ts';

export function titleOf(origin: Origin): string {
  switch (origin.kind) {
    case 'demo':
      return origin.title;
    case 'file':
      return origin.name;
    case 'empty':
      return 'New case';
  }
}
