import { knowledge, type Study } from '@nidation/core/knowledge';
import { bandContrast, groupTests, observationOf } from '@nidation/core/pathway';
import { useMemo } from 'react';
import { EvidenceCard } from '../immune/EvidenceCard.tsx';
import { pInWords } from '../parts/pValue.ts';
import { significant } from './effectWords.ts';
import { EvidenceTable } from './EvidenceTable.tsx';
import { Forest } from './Forest.tsx';
import { againstFirst, studyForest } from './forests.ts';
import { NOT_STATED } from './studyRows.ts';
import { TestsTable } from './TestsTable.tsx';

const SOFTWARE = `Nidation ${__NIDATION_VERSION__}`;

/** One study in full: how it was made, on whom, what its counts say by every test, and what it does not say. */
export function StudyCard({ of: study }: { of: Study }) {
  const { comparisons, observations, figure } = useMemo(() => {
    const own = ({ sourceId }: { readonly sourceId: string }) => sourceId === study.id;
    const compared = againstFirst(knowledge.comparisons.filter(own));
    return {
      comparisons: compared,
      observations: knowledge.observations.filter(own),
      figure: compared.length === 0 ? undefined : studyForest(study, compared, SOFTWARE),
    };
  }, [study]);
  return (
    <>
      <StudyFacts of={study} />
      {figure === undefined ? <p>No two groups are compared in what was read.</p> : <Forest of={figure} />}
      {comparisons.length === 0 ? null : <TestsTable of={comparisons} />}
      <GroupTests of={study} />
      <Bands of={study} />
      {observations.length === 0 ? null : (
        <section aria-label="Counts without a comparison">
          <h3>Counts without a comparison</h3>
          {observations.map((one) => (
            <div key={one.id}>
              <EvidenceCard row={{ kind: 'observation', evidence: observationOf(one) }} />
              <Sentences of={one.cautions} />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

export function StudyFacts({ of: study }: { of: Study }) {
  const { design, dates, setting, entry, groups, definitions, cautions, interests, id } = study;
  const own = knowledge.comparisons.filter(({ sourceId }) => sourceId === id).flatMap((one) => one.cautions);
  return (
    <dl className="facts">
      <dt>Design</dt>
      <dd>{design}</dd>
      <dt>Dates</dt>
      <dd>{dates ?? NOT_STATED}</dd>
      <dt>Setting</dt>
      <dd>{setting ?? NOT_STATED}</dd>
      <dt>Taken in</dt>
      <dd>{entry}</dd>
      <dt>Arms</dt>
      <dd>
        {groups.length === 0 ? NOT_STATED : null}
        <ul>
          {groups.map(({ label, given, women }) => (
            <li key={label}>
              <strong>{label}</strong>: {given};{' '}
              {women === undefined ? `number ${NOT_STATED}` : `${String(women)} women`}
            </li>
          ))}
        </ul>
      </dd>
      <dt>Definitions</dt>
      <dd>{definitions.length === 0 ? NOT_STATED : <Sentences of={definitions} />}</dd>
      <dt>Cautions</dt>
      <dd>
        <Sentences of={[...new Set([...cautions, ...own])]} />
      </dd>
      <dt>Funding and interests</dt>
      <dd>{interests ?? NOT_STATED}</dd>
    </dl>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="small">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** All groups of a study against each other, and each against the first, corrected for their number. */
function GroupTests({ of: study }: { of: Study }) {
  return groupTests(study).map(({ outcome, p, againstFirst }) => (
    <EvidenceTable
      key={outcome}
      caption={`${outcome}, all ${String(study.groups.length)} groups: chi-square p = ${pInWords(p)}`}
      columns={['Group', 'Against', 'Fisher exact', `Holm over ${String(againstFirst.length)}`].map((name) => ({
        name,
      }))}
      rows={againstFirst.map(({ group, fisherP, holmP }) => ({
        id: group,
        cells: [group, study.groups[0]?.label ?? '', pInWords(fisherP), pInWords(holmP)],
      }))}
    />
  ));
}

/** Do the two bands of one cohort point in different directions? */
function Bands({ of: { id } }: { of: Study }) {
  const [upper, lower] = [`${id}/sacFrom11_8`, `${id}/sacBetween10_3And11_8`].map((one) =>
    knowledge.comparisons.find((comparison) => comparison.id === one),
  );
  if (upper === undefined || lower === undefined) return null;
  const contrast = bandContrast(upper, lower);
  return (
    <p>
      11.8 or more against 10.3 to below 11.8: ratio of odds ratios {significant(contrast.ratioOfOddsRatios)} (
      {significant(contrast.lower)} to {significant(contrast.upper)}), Wald p = {pInWords(contrast.p)}, looked at
      afterward. The band between is derived: {lower.derived}
    </p>
  );
}
