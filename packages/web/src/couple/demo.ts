import { demoCouples, type Demo } from '@nidation/formats/demo';
import { today } from '../app/today.ts';
import { openTheCase } from './openCase.ts';

/** Demo couples: synthetic, days relative to today. */
export function demoList(): readonly Demo[] {
  return demoCouples(today());
}

/** Opens a demo couple; false when there is none of that name. */
export function openDemo(id: string): boolean {
  const demo = demoList().find((one) => one.id === id);
  if (demo === undefined) return false;
  openTheCase({ kind: 'demo', id, title: demo.title }, demo.case);
  return true;
}
