import type { ProtocolDose } from '@nidation/core/pathway';
import type { AskAnswer } from '@nidation/formats/explain';
import { Dose } from '../parts/Dose.tsx';
import { Level } from '../parts/Level.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Notice } from '../parts/Notice.tsx';
import { noticeWords } from '../parts/noticeWords.ts';
import { entryOf } from './entries.ts';
import { EntryLink } from './EntryLink.tsx';

/** What every protocol gives at a ratio, side by side; what speaks against it stands before the first milligram. */
export function DosesByProtocol({ of }: { of: AskAnswer['doses'] }) {
  return of.map(({ ratio, byProtocol }) => (
    <div key={ratio}>
      {byProtocol.some(({ level }) => level === 'conflict') ? (
        <Notice kind="conflict" title="10.3 to below 11.8: conflict">
          {noticeWords('conflictBand')}
        </Notice>
      ) : null}
      <Notice>{noticeWords('dose', { protocol: 'named above', ratio: String(ratio) })}</Notice>
      <table className="cards">
        <caption>At a ratio of {ratio}, if she meets the entry and nothing stands in the way</caption>
        <thead>
          <tr>
            <th scope="col">Protocol</th>
            <th scope="col">Answer</th>
            <th scope="col">Dose of this protocol</th>
          </tr>
        </thead>
        <tbody>
          {byProtocol.map((one) => (
            <ProtocolRow key={one.protocol.id} of={one} />
          ))}
        </tbody>
      </table>
    </div>
  ));
}

function ProtocolRow({ of: { protocol, level, doses, confidence } }: { of: ProtocolDose }) {
  const entry = entryOf('protocol', protocol.id);
  return (
    <tr>
      <th scope="row">{entry === undefined ? protocol.name : <EntryLink to={entry} />}</th>
      <td data-label="Answer">
        <Level of={level} />
        {protocol.adoptability.kind === 'adoptable' ? null : (
          <div className="small muted">Cannot be adopted as it stands.</div>
        )}
      </td>
      <td data-label="Dose">
        {doses.map((dose, i) => (
          <div key={i}>
            {i === 0 ? null : 'or '}
            <Dose of={dose} protocol={protocol.name} short /> <Mark of={confidence} />
          </div>
        ))}
        {doses.length > 0 || level === 'outside protocol'
          ? null
          : protocol.dose.kind === 'none'
            ? protocol.dose.words
            : 'No band holds this ratio.'}
      </td>
    </tr>
  );
}
