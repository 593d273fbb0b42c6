import { dayInWords } from '@nidation/core/engines';
import type { Plan } from '@nidation/core/pathway';

/** Which versions exist and which one holds. */
export function Issued({ plans }: { plans: readonly Plan[] }) {
  if (plans.length < 2) return null;
  return (
    <section className="card" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul>
        {plans.map(({ version, transferDay, firstDoseDay }, i) => (
          <li key={version}>
            Version {version}: transfer {dayInWords(transferDay)}, first dose {dayInWords(firstDoseDay)}
            {i < plans.length - 1 ? `, superseded by version ${String(version + 1)}` : ', in force'}
          </li>
        ))}
      </ul>
    </section>
  );
}
