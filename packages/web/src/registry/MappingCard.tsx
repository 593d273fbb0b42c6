import { builtInMappings, type RegistryMapping } from '@nidation/core/knowledge';
import { useId } from 'react';
import { download } from '../parts/download.ts';
import { DataTable } from './DataTable.tsx';
import { DraftQuestions } from './DraftQuestions.tsx';
import { FaultList } from './FaultList.tsx';
import { checkMapping, chooseBuiltIn, openRegistry, type OpenRegistry, startDraft } from './importState.ts';
import { mappingLines } from './mappingWords.ts';

/** Which column says what: built in, suggested from the headers, or from a file; shown to be checked. */
export function MappingCard({ folded }: { folded: boolean }) {
  const open = openRegistry.use();
  if (open === undefined) return null;
  return (
    <section className="card" aria-labelledby="mapping">
      <h2 id="mapping">Which column says what</h2>
      <MappingChoice open={open} />
      {open.faults.length === 0 ? null : <FaultList title="The mapping cannot be used" faults={open.faults} />}
      {open.draft === undefined || open.mapping !== undefined ? null : (
        <DraftQuestions draft={open.draft} questions={open.opened.questions} />
      )}
      {open.mapping === undefined ? null : <MappingTable mapping={open.mapping} folded={folded} />}
    </section>
  );
}

function MappingChoice({ open: { opened, mapping, draft } }: { open: OpenRegistry }) {
  const select = useId();
  const chosen =
    draft !== undefined
      ? 'draft'
      : builtInMappings.some((one) => one === mapping)
        ? (mapping?.id ?? '')
        : mapping === undefined
          ? ''
          : 'file';
  return (
    <>
      <p>
        {opened.builtIn === undefined
          ? 'No built-in mapping reads these headers: answer the questions of the suggested one, or choose a mapping file.'
          : `The built-in mapping "${opened.builtIn}" reads these headers.`}
      </p>
      <div className="row top no-print">
        <div className="field">
          <label htmlFor={select}>Mapping</label>
          <select
            id={select}
            value={chosen}
            onChange={({ target: { value } }) => (value === 'draft' ? startDraft() : chooseBuiltIn(value))}
          >
            <option value="" disabled>
              choose
            </option>
            {builtInMappings.map(({ id, source }) => (
              <option key={id} value={id}>
                {id}: {source}
              </option>
            ))}
            <option value="draft">suggested from the headers</option>
            {chosen === 'file' ? <option value="file">{mapping?.id} (file)</option> : null}
          </select>
        </div>
        <label className="field">
          <span className="field-label">or a mapping file</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void file.text().then(checkMapping);
              event.target.value = '';
            }}
          />
        </label>
      </div>
    </>
  );
}

function MappingTable({ mapping, folded }: { mapping: RegistryMapping; folded: boolean }) {
  const { id, version, source, unit, described, cautions = [], unused = [], leftOut = [] } = mapping;
  const rows = mappingLines(mapping).map(({ field, column, read, blank, definition }) => [
    field,
    column,
    read,
    blank,
    definition,
  ]);
  return (
    <>
      <p>
        <strong>{source}</strong>, mapping {id} version {version}; one line is one {unit}. Described: {described}
      </p>
      {cautions.map((caution) => (
        <p key={caution} className="notice">
          {caution}
        </p>
      ))}
      <details open={!folded}>
        <summary>
          {rows.length} fields to check; {unused.length} columns not used, {leftOut.length} not read
        </summary>
        <DataTable
          table={{
            caption: 'Fields of the mapping',
            headers: ['Field', 'Column', 'Read as', 'A blank says', 'Definition'],
            rows,
          }}
        />
        {unused.length === 0 ? null : <p className="small">Not used: {unused.join(', ')}.</p>}
        {leftOut.length === 0 ? null : <p className="small">Not read at all: {leftOut.join(', ')}.</p>}
      </details>
      <p className="no-print">
        <button
          type="button"
          onClick={() => download(`${id}.mapping.json`, 'application/json', `${JSON.stringify(mapping, null, 2)}\n`)}
        >
          Download the mapping
        </button>
      </p>
    </>
  );
}
