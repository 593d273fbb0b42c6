import type { Plan } from '@nidation/core/pathway';
import { Link } from '@tanstack/react-router';
import { CopyButton } from '../parts/Copy.tsx';
import { download } from '../parts/download.ts';
import { calendarText, planAsText, type Reader } from './planFiles.ts';

const READERS: readonly { readonly reader: Reader; readonly label: string }[] = [
  { reader: 'couple', label: '.ics couple' },
  { reader: 'clinic', label: '.ics clinic' },
  { reader: 'discreet', label: '.ics discreet' },
];

/** Calendar files, the sheet for the couple and the plan as text. All are made in the page. */
export function Exports({ plan, previous }: { plan: Plan; previous: Plan | undefined }) {
  return (
    <div className="row no-print">
      {READERS.map(({ reader, label }) => (
        <button
          key={reader}
          type="button"
          onClick={() =>
            void calendarText(plan, previous, reader).then((text) =>
              download(`nidation-${reader}-v${String(plan.version)}.ics`, 'text/calendar', text),
            )
          }
        >
          {label}
        </button>
      ))}
      <Link to="/couple/sheet" search={true} className="button">
        Couple’s sheet
      </Link>
      <CopyButton label="Copy as text" text={() => planAsText(plan)} />
      <span className="muted small">Discreet: titles name no drug and no treatment, for lock screens.</span>
    </div>
  );
}
