import { Link } from '@tanstack/react-router';
import { dayInWords } from '@nidation/core/engines';
import type { Tab } from '../app/keys.ts';
import { TABS } from '../app/keys.ts';
import { download } from '../parts/download.ts';
import type { OpenCase } from './openCase.ts';
import { titleOf } from './titleOf.ts';
import { useAssessed } from './useAssessment.ts';

const TAB_WORDS: Record<Tab, string> = {
  summary: 'Summary',
  rif: 'RIF',
  workup: 'Work-up',
  immune: 'Immune profile',
  plan: 'Plan and calendar',
  levels: 'Levels',
};

/** Who is open, what must not be overlooked, and the steps. */
export function Rail({ open }: { open: OpenCase }) {
  const { woman, partner, asOf } = open.case;
  return (
    <aside className="rail" aria-label="Couple">
      <div className="rail-facts">
        <strong>{titleOf(open.origin)}</strong>
        <span>
          Woman {woman.ageYears === undefined ? 'age not known' : `${String(woman.ageYears)} years`}
          {partner?.ageYears === undefined ? '' : ` · partner ${String(partner.ageYears)} years`}
        </span>
        <span className="muted small">as of {dayInWords(asOf)}</span>
      </div>
      <Chips open={open} />
      <nav aria-label="Steps">
        <ol className="rail-tabs" start={0}>
          {TABS.map((tab, i) => (
            <li key={tab}>
              <Link to={`/couple/${tab}`} search={true}>
                {TAB_WORDS[tab]} <kbd aria-hidden="true">{i}</kbd>
              </Link>
            </li>
          ))}
        </ol>
      </nav>
      <div className="rail-tools row">
        <button type="button" onClick={() => void saveCase(open)}>
          Download case file
        </button>
      </div>
    </aside>
  );
}

async function saveCase(open: OpenCase): Promise<void> {
  const { writeCaseFile } = await import('@nidation/formats/case-file');
  download('couple.case.json', 'application/json', writeCaseFile(open.case));
}

function Chips({ open }: { open: OpenCase }) {
  const { assessment } = useAssessed();
  const allergies = (open.case.woman.allergies ?? []).filter(({ substance }) => substance !== 'other');
  const refused = assessment.interactions.filter(
    ({ interaction, status }) => interaction?.action === 'refuse' && status !== 'stopped',
  );
  return (
    <div className="row" aria-label="To be noted" role="group">
      {open.origin.kind === 'demo' ? <span className="chip demo">demo data</span> : null}
      {allergies.map(({ substance }) => (
        <span key={substance} className="chip stop">
          allergy: {substance}
        </span>
      ))}
      {refused.map(({ medicine, status }) => (
        <span key={medicine} className="chip stop">
          {medicine} {status}
        </span>
      ))}
    </div>
  );
}
