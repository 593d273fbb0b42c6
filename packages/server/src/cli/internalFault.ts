import { SOFTWARE_VERSION } from '../softwareVersion.ts';

/**
 * A fault of ours, without the error's own words: they may repeat a value of the case. Kind and
 * place in the code are enough to find it.
 */
export function faultInWords(error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = [...stack.matchAll(/^\s+at .*?([^/\\()]+:\d+):\d+\)?$/gm)].map((match) => match[1]).slice(0, 4);
  return `Internal fault (${kind}${places.length === 0 ? '' : ` at ${places.join(' ← ')}`}) in Nidation ${SOFTWARE_VERSION}. Please report this line; it holds nothing of the case.`;
}
