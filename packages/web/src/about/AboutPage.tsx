import { implantationRates, knowledge, nelsonLawlor2011 } from '@nidation/core/knowledge';
import { SourceLine } from '../parts/citations.tsx';
import { Mark } from '../parts/Mark.tsx';
import { usePageWhy } from '../parts/why.ts';
import { ModelCard } from './ModelCard.tsx';

/** What this is, for whom, what it is not, and the card of each rule that computes a chance. */
export function AboutPage() {
  usePageWhy('About', undefined);
  return (
    <div className="stack">
      <div className="page-head">
        <h1>About Nidation</h1>
      </div>
      <div className="columns">
        <Versions />
        <IntendedUse />
        <Limits />
        <Cite />
      </div>
      <ModelCard
        title="RIF threshold, ESHRE 2023"
        facts={[
          ['Question', 'After how many failed transfers the cumulative chance passes the threshold.'],
          [
            'Rule',
            `P = 1 − (1 − p₁)(1 − p₂)…, strictly over ${String(implantationRates.thresholdPercent)} %, at least ${String(implantationRates.minimumTransfers)} transfers.`,
          ],
          ['Outcome of p', implantationRates.outcomeWords],
          ['Population', 'Own eggs, six rows by age and ploidy; at 40 the rows can be read two ways, both are shown.'],
          [
            'Calibration',
            'None published. Chances are taken as constant and independent; in McLernon 2016 the odds of live birth fall by complete cycle (OR 0.82, 0.70, 0.60, 0.51, 0.46 for cycles 2 to 6).',
          ],
          [
            'Where it refuses',
            'Donor eggs: no row. Low-level mosaic: no row. A missing age, ploidy or outcome: cannot say.',
          ],
        ]}
        remarks={implantationRates.cautions}
        mark={implantationRates.confidence}
        sourceId={implantationRates.sourceId}
      />
      <ModelCard
        title="IVFPredict (Nelson and Lawlor 2011)"
        facts={[
          ['Question', 'Chance of live birth per IVF or ICSI cycle.'],
          ['Population', nelsonLawlor2011.populationWords],
          ['Outcome', nelsonLawlor2011.outcomeWords],
          ['Discrimination', 'AUROC 0.628 (0.625 to 0.631) in 130,960 cycles of 2008 to 2010 (Smith 2015).'],
          ['Calibration', 'Slope 0.932 in the same cycles.'],
          [
            'Ages',
            `${String(nelsonLawlor2011.ageRange[0])} to ${String(nelsonLawlor2011.ageRange[1])} years; outside, it returns "cannot say".`,
          ],
          [
            'Used here',
            'Live birth × 1.16 = pregnancy, at most 100 %; a chance per cycle used as chance per transfer, said each time.',
          ],
        ]}
        remarks={nelsonLawlor2011.remarks}
        mark="verified"
        sourceId={nelsonLawlor2011.sourceId}
      />
      <Sources />
    </div>
  );
}

function Versions() {
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">Versions and licenses</h2>
      <dl className="facts">
        <dt>Software</dt>
        <dd>{__NIDATION_VERSION__}</dd>
        <dt>Knowledge</dt>
        <dd>{knowledge.version}</dd>
        <dt>Evidence read up to</dt>
        <dd>{knowledge.evidenceDate}</dd>
        <dt>Code</dt>
        <dd>Apache-2.0</dd>
        <dt>Knowledge and texts</dt>
        <dd>CC-BY-4.0; guideline text is paraphrased</dd>
        <dt>Store</dt>
        <dd>none: a case lives in the memory of the page</dd>
      </dl>
    </section>
  );
}

function IntendedUse() {
  return (
    <section className="card" aria-labelledby="use">
      <h2 id="use">Intended use</h2>
      <ul>
        <li>
          For health professionals who treat recurrent implantation failure. Not for patients alone, not for
          emergencies.
        </li>
        <li>It supports a decision and shows its basis, so that every answer can be reviewed. It never prescribes.</li>
        <li>
          Tacrolimus for RIF is off-label; no guideline we read recommends it. Declining weighs as much as continuing.
        </li>
      </ul>
    </section>
  );
}

function Limits() {
  return (
    <section className="card" aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <ul>
        <li>Most papers were read as abstracts, labels as product information.</li>
        <li>
          Values marked <Mark of="unverified" /> or <Mark of="default" /> wait for a clinician’s check.
        </li>
        <li>The Th1/Th2 ratio is not standardized between laboratories; no reproducibility data were found.</li>
        <li>Levels, pregnancy follow-up and registry are not part of this version.</li>
      </ul>
    </section>
  );
}

function Cite() {
  return (
    <section className="card" aria-labelledby="cite">
      <h2 id="cite">How to cite</h2>
      <p>
        Nidation {__NIDATION_VERSION__}, knowledge {knowledge.version}. Decision support for recurrent implantation
        failure.
      </p>
      <p className="muted">Name both versions: the same case with the same versions gives the same answer.</p>
    </section>
  );
}

function Sources() {
  return (
    <section className="card" aria-labelledby="sources">
      <h2 id="sources">Sources of this edition ({knowledge.sources.length})</h2>
      <ul>
        {knowledge.sources.map(({ id, kind }) => (
          <li key={id} id={`source-${id}`}>
            <SourceLine id={id} /> <span className="muted small">({kind})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
