import { implantationRates } from '@nidation/core/knowledge';
import type { ImplantationFailure, MethodReading } from '@nidation/core/pathway';
import { BarStrip } from '../parts/BarStrip.tsx';
import { CopyButton } from '../parts/Copy.tsx';
import { CumulativeTable } from '../parts/CumulativeTable.tsx';
import { Level } from '../parts/Level.tsx';
import { Luck } from '../parts/Luck.tsx';
import { ReadingsTable } from '../parts/ReadingsTable.tsx';
import { methodWords, rifLine, type RifAnswer } from '../parts/readingWords.ts';
import { isCannotSay } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import type { Inputs } from './inputs.ts';

interface AnswerProps {
  readonly why: RifAnswer;
  readonly failed: number | undefined;
  readonly inputs: Inputs;
}

/** The verdict, every reading with its own bars, luck, and what the threshold does not do. */
export function Answer({ why, failed, inputs }: AnswerProps) {
  const { value } = why;
  if (isCannotSay(value)) return <CannotSayCard needs={value.needs} />;
  const shown = (reading: MethodReading) => Math.min(12, Math.max(6, failed ?? 0, reading.thresholdTransfers ?? 0));
  return (
    <section className="card answer" aria-label="Answer">
      <div aria-live="polite" className="stack tight">
        <Level
          of={failed === undefined ? 'not yet' : why.level}
          word={failed === undefined ? 'Count of failed transfers missing' : undefined}
          big
          boxed
        />
        <p className="answer-line">{failed === undefined ? everyCount(value) : rifLine(value, why.level)}</p>
      </div>
      <ReadingsTable readings={value.readings} />
      <div className="columns">
        {value.readings.map((reading) =>
          reading.projectedPercent.length === 0 ? null : (
            <figure key={methodWords(reading)} className="stack tight">
              <figcaption>
                <strong>{methodWords(reading)}</strong>{' '}
                <span className="muted small">cumulative chance after each transfer</span>
              </figcaption>
              <BarStrip
                percents={reading.projectedPercent.slice(0, shown(reading))}
                failed={failed ?? 0}
                thresholdPercent={implantationRates.thresholdPercent}
                passes={reading.thresholdTransfers}
              />
            </figure>
          ),
        )}
      </div>
      <CumulativeTable readings={value.readings} />
      <Luck readings={value.readings} />
      <div className="row">
        <WhyButton title="Is this RIF?" why={why} main />
        <a className="button" href="/couple">
          Full assessment of a couple
        </a>
        <CopyButton label="Copy as text" text={() => asText(why, inputs)} />
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </div>
    </section>
  );
}

async function asText(why: RifAnswer, inputs: Inputs): Promise<string> {
  const { explain } = await import('./asText.ts');
  return explain(why, inputs);
}

function everyCount({ readings }: ImplantationFailure): string {
  const counts = readings.map(({ thresholdTransfers }) => thresholdTransfers).filter((count) => count !== undefined);
  const distinct = [...new Set(counts)];
  if (distinct.length === 0) return 'The threshold cannot be said for these inputs.';
  return `The threshold is passed after ${distinct.join(' or ')} failed transfers.`;
}

function CannotSayCard({ needs }: { needs: readonly string[] }) {
  return (
    <section className="card" aria-label="Answer">
      <Level of="cannot say" big boxed />
      <p>Needs {needs.join(', ')}.</p>
    </section>
  );
}
