import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Layout, layoutFile } from '../../packages/server/src/analytics/layout.ts';

const TIMES = 10;

/**
 * A registry of ten times as many transfers: every file of the layout ten times, so that as many bytes are read and as
 * many lines counted. Women in the copies are others, since no woman is in two buckets. The rows stay as they are:
 * making so large a layout is not what is measured.
 */
export function tenfold(from: string, to: string): void {
  const [old, made] = [join(from, 'layout'), join(to, 'layout')];
  cpSync(join(from, 'rows'), join(to, 'rows'), { recursive: true });
  mkdirSync(made);
  const layout = JSON.parse(readFileSync(join(old, 'layout.json'), 'utf8')) as Layout;
  for (const of of ['lines', 'women'] as const) {
    for (let bucket = 0; bucket < layout.buckets * TIMES; bucket += 1) {
      copyFileSync(layoutFile(old, of, bucket % layout.buckets), layoutFile(made, of, bucket));
    }
  }
  const larger: Layout = {
    ...layout,
    buckets: layout.buckets * TIMES,
    rows: layout.rows * TIMES,
    women: layout.women * TIMES,
  };
  writeFileSync(join(made, 'layout.json'), JSON.stringify(larger));
}
