import type { Transfer } from '../../case/transfers.ts';
import type { Truth } from '../../engines/rules/condition.ts';
import { joinTruths } from '../../engines/rules/condition.ts';
import { cumulativePercents } from '../../engines/prediction/cumulativeChance.ts';
import type { RivalDefinition, RivalTest } from '../../knowledge/references/implantationRates.ts';
import type { CountedTransfer, MethodReading, RivalReading } from './answers.ts';

/** Which other definitions of recurrent implantation failure this couple meets. */
export function rivalReadings(
  rivals: readonly RivalDefinition[],
  transfers: readonly Transfer[] | undefined,
  counted: readonly CountedTransfer[],
  leading: MethodReading | undefined,
): readonly RivalReading[] {
  const failed = counted.flatMap(({ index, counts }) => (counts === 'counted' ? [transfers![index]!] : []));
  const open = counted.some(({ counts }) => counts === 'cannot say');
  return rivals.map(({ id, words, test, sourceId, confidence }) => ({
    id,
    words,
    sourceId,
    confidence,
    truth: transfers === undefined ? 'unknown' : truthOf(test, { transfers, counted, failed, open, leading }),
  }));
}

interface History {
  readonly transfers: readonly Transfer[];
  readonly counted: readonly CountedTransfer[];
  readonly failed: readonly Transfer[];
  /** A transfer cannot be judged. */
  readonly open: boolean;
  readonly leading: MethodReading | undefined;
}

function truthOf(test: RivalTest, { transfers, counted, failed, open, leading }: History): Truth {
  switch (test.kind) {
    case 'failed euploid blastocysts':
      return atLeast(embryoCount(failed, 'blastocyst', 'euploid'), test.atLeast, open);
    case 'failed untested blastocysts':
      return atLeast(embryoCount(failed, 'blastocyst', 'untested'), test.atLeast, open);
    case 'cumulative chance': {
      const last =
        leading === undefined
          ? undefined
          : cumulativePercents(leading.chances.map(({ percent }) => percent ?? 0)).at(-1);
      if (last === undefined) return failed.length === 0 && !open ? 'not met' : 'unknown';
      return last > test.abovePercent ? 'met' : open ? 'unknown' : 'not met';
    }
    case 'good embryos and cycles':
      return goodEmbryosAndCycles(failed, test, open);
    case 'consecutive cycles':
      return consecutiveCycles(counted, transfers, test);
  }
}

interface Counted {
  readonly certain: number;
  readonly possible: number;
}

function embryoCount(failed: readonly Transfer[], stage: 'blastocyst', ploidy: 'euploid' | 'untested'): Counted {
  let certain = 0;
  let possible = 0;
  for (const { embryos } of failed) {
    for (const embryo of embryos) {
      if (embryo.stage === stage && embryo.ploidy === ploidy) certain += 1;
      if ((embryo.stage ?? stage) === stage && (embryo.ploidy ?? ploidy) === ploidy) possible += 1;
    }
  }
  return { certain, possible };
}

function atLeast({ certain, possible }: Counted, bound: number, open: boolean): Truth {
  if (certain >= bound) return 'met';
  return open || possible >= bound ? 'unknown' : 'not met';
}

function goodEmbryosAndCycles(
  failed: readonly Transfer[],
  test: Extract<RivalTest, { kind: 'good embryos and cycles' }>,
  open: boolean,
): Truth {
  let good = 0;
  let possiblyGood = 0;
  let young: Truth = 'met';
  for (const { embryos, ageYears } of failed) {
    for (const { quality } of embryos) {
      if (quality === 'good') good += 1;
      if (quality === 'good' || quality === undefined) possiblyGood += 1;
    }
    if (ageYears !== undefined && ageYears >= test.belowAge) young = 'not met';
    else if (ageYears === undefined && young === 'met') young = 'unknown';
  }
  const cycles = { certain: failed.length, possible: failed.length };
  return joinTruths('all', [
    atLeast({ certain: good, possible: possiblyGood }, test.embryos, open),
    atLeast(cycles, test.cycles, open),
    young,
  ]);
}

/** The longest run of failed transfers in a row, and the embryos in it. */
function consecutiveCycles(
  counted: readonly CountedTransfer[],
  transfers: readonly Transfer[],
  test: Extract<RivalTest, { kind: 'consecutive cycles' }>,
): Truth {
  let open = false;
  let cycles = 0;
  let blastocysts = 0;
  let cleavage = 0;
  for (const { counts, index } of counted) {
    if (counts !== 'counted') {
      if (counts === 'cannot say') open = true;
      cycles = blastocysts = cleavage = 0;
      continue;
    }
    cycles += 1;
    for (const { stage } of transfers[index]!.embryos) {
      if (stage === 'blastocyst') blastocysts += 1;
      else if (stage === 'cleavage') cleavage += 1;
      else open = true;
    }
    if (cycles >= test.cycles && (blastocysts >= test.blastocysts || cleavage >= test.cleavageEmbryos)) return 'met';
  }
  return open ? 'unknown' : 'not met';
}
