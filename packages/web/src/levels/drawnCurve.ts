import type { LevelRecord, TroughTarget } from '@nidation/core/case';
import type { Instant } from '@nidation/core/engines';
import type { CurvePoint } from '@nidation/core/pharmacokinetics';
import type { DoseTick } from './doses.ts';

/** One more median beside hers: another model, or what was tried in thought. */
export interface OtherLine {
  readonly name: string;
  readonly kind: 'model' | 'tried';
  readonly curve: readonly CurvePoint[];
}

/** What a curve is drawn from. */
export interface DrawnCurve {
  readonly modelId: string;
  /** Empty while only the prior is known. */
  readonly curve: readonly CurvePoint[];
  readonly prior: readonly CurvePoint[];
  readonly others: readonly OtherLine[];
  readonly target: TroughTarget | undefined;
  readonly levels: readonly LevelRecord[];
  /** Draws of the levels that went into the estimate. */
  readonly used: readonly Instant[];
  readonly doses: readonly DoseTick[];
  readonly nowH: number;
}
