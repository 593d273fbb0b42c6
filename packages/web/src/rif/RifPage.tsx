import { CumulativeChart } from '../parts/CumulativeChart.tsx';
import { CumulativeTable } from '../parts/CumulativeTable.tsx';
import { Level } from '../parts/Level.tsx';
import { Luck } from '../parts/Luck.tsx';
import { placeWords } from '../parts/placeWords.ts';
import { ReadingsTable } from '../parts/ReadingsTable.tsx';
import { rifLine } from '../parts/readingWords.ts';
import { isCannotSay, usePageWhy } from '../parts/why.ts';
import { WhyButton } from '../parts/WhyButton.tsx';
import { thresholdPercent, useAssessed } from '../couple/useAssessment.ts';
import { ConflictList } from '../parts/ConflictList.tsx';
import { OwnChanceCard } from './OwnChanceCard.tsx';
import { RivalTable } from './RivalTable.tsx';
import { TransferTable } from './TransferTable.tsx';

/** Is this RIF: by every method, with every transfer counted or not and why. */
export function RifPage() {
  const assessed = useAssessed();
  const why = assessed.assessment.implantationFailure;
  usePageWhy('Is this RIF?', why);
  const { value } = why;
  const threshold = thresholdPercent(assessed);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>Is this RIF?</h1>
        <WhyButton title="Is this RIF?" why={why} main />
      </div>
      <section className="card answer" aria-label="Answer">
        <Level of={why.level} big boxed />
        {isCannotSay(value) ? (
          <p className="answer-line">Needs {value.needs.map(placeWords).join('; ')}.</p>
        ) : (
          <>
            <p className="answer-line">{rifLine(value, why.level)}</p>
            <ReadingsTable readings={value.readings} />
          </>
        )}
      </section>
      {isCannotSay(value) ? null : (
        <>
          <Luck readings={value.readings} />
          <section className="card" aria-labelledby="chart">
            <h2 id="chart">Cumulative chance of each method</h2>
            <CumulativeChart readings={value.readings} thresholdPercent={threshold} />
            <CumulativeTable readings={value.readings} />
          </section>
          <TransferTable of={assessed.case} value={value} />
          <RivalTable rivals={value.rivals} />
        </>
      )}
      <OwnChanceCard of={assessed.case} />
      <ConflictList topics={['rif']} />
    </div>
  );
}
