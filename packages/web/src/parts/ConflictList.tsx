import type { ConflictTopic } from '@nidation/core/knowledge';
import { knowledge } from '@nidation/core/knowledge';

/** Where the sources contradict each other on this page's questions: listed, not resolved. */
export function ConflictList({ topics }: { topics: readonly ConflictTopic[] }) {
  const shown = knowledge.conflicts.filter((conflict) => topics.some((topic) => conflict.topics.includes(topic)));
  if (shown.length === 0) return null;
  return (
    <details className="card">
      <summary>Where the sources disagree ({shown.length})</summary>
      <table className="cards">
        <thead>
          <tr>
            <th scope="col">Conflict</th>
            <th scope="col">Between</th>
            <th scope="col">Shown here</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, topic: about, between, shown: shows }) => (
            <tr key={id}>
              <th scope="row">
                {/^C\d/.test(id) ? <span className="muted">{id}</span> : null} {about}
              </th>
              <td data-label="Between">{between}</td>
              <td data-label="Shown">{shows}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
